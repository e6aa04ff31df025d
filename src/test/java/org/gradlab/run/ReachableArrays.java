package org.gradlab.run;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an object holds on to, through fields of Gradlab's classes, arrays and collections: a number that depends on no collector. */
final class ReachableArrays {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();

    private ReachableArrays() {}

    /** The bytes of all arrays, and sixteen for every other object, that {@code root} holds on to. */
    static long bytes(Object root) throws IllegalAccessException {
        ReachableArrays walk = new ReachableArrays();
        walk.add(root);
        long bytes = 0;
        while (!walk.left.isEmpty()) {
            bytes += walk.visit(walk.left.remove());
        }
        return bytes;
    }

    private void add(Object object) {
        if (object != null && seen.add(object)) {
            left.add(object);
        }
    }

    private long visit(Object object) throws IllegalAccessException {
        if (object instanceof Object[] objects) {
            for (Object each : objects) {
                add(each);
            }
            return 4L * objects.length;
        }
        if (object.getClass().isArray()) {
            return (long) sizeOf(object.getClass().getComponentType()) * Array.getLength(object);
        }
        if (object.getClass().getName().startsWith("org.gradlab.")) {
            addFields(object);
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        }
        return 16;
    }

    private void addFields(Object object) throws IllegalAccessException {
        for (Class<?> type = object.getClass();
                type.getName().startsWith("org.gradlab.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(field.get(object));
                }
            }
        }
    }

    private static int sizeOf(Class<?> primitive) {
        return primitive == double.class || primitive == long.class
                ? 8
                : primitive == byte.class || primitive == boolean.class ? 1 : 4;
    }
}
