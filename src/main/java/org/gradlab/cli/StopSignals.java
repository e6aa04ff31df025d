package org.gradlab.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and SIGTERM while a training runs: the first asks it to end, the second ends the process at once. Java has no interface of its own for
 * signals, so that which most machines have is looked up by name; without it, the end of the
 * process waits until the training has ended.
 */
final class StopSignals implements AutoCloseable {

    /** What a shell adds to the number of a signal that ended a process. */
    private static final int SIGNALLED = 128;

    private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);
    private static final int NONE = 0;

    private final Runnable stop;
    private final AtomicInteger received = new AtomicInteger(NONE);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Handled> handled = new ArrayList<>();

    /** A signal and who heard it before. */
    private record Handled(Object signal, Object before) {}

    /** Listens from now on. */
    StopSignals(Runnable stop) {
        this.stop = stop;
        NUMBERS.keySet().forEach(this::listen);
    }

    /** The exit code of a process that a signal ended; empty if none came. */
    OptionalInt exitCode() {
        int number = received.get();
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(SIGNALLED + number);
    }

    /** Signals do again what they did before. */
    @Override
    public void close() {
        over.countDown();
        for (Handled each : handled) {
            try {
                handle(each.signal(), each.before());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a signal that could be heard cannot be given back", e);
            }
        }
    }

    private void listen(String name) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {handler}, listener(NUMBERS.get(name)));
            Object signal = Class.forName("sun.misc.Signal")
                    .getConstructor(String.class)
                    .newInstance(name);
            handled.add(new Handled(signal, handle(signal, listener)));
        } catch (ClassNotFoundException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait));
        } catch (InvocationTargetException e) {
            // Java was told to leave signals alone (-Xrs).
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("signals are handled in another way than was known", e);
        }
    }

    /** A proxy answers for the methods of every object as well. */
    private InvocationHandler listener(int number) {
        return (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "handle" -> receive(number);
                case "equals" -> {
                    return proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> {
                    return "stop";
                }
            }
            return null;
        };
    }

    private void receive(int number) {
        if (received.compareAndSet(NONE, number)) {
            stop.run();
        } else {
            Runtime.getRuntime().halt(SIGNALLED + number);
        }
    }

    /** The process ends when its hooks have. */
    private void stopAndWait() {
        stop.run();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        return Class.forName("sun.misc.Signal")
                .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal, handler);
    }
}
