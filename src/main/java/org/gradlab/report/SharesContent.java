package org.gradlab.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradlab.restart.Proportion;

/** A share of the members, as JSON names it. */
public final class SharesContent {

    private SharesContent() {}

    /** With the interval where members are a {@code sample}. */
    public static Map<String, Object> of(Proportion share, boolean sample) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("members", share.count());
        content.put("share", share.rate());
        if (sample) {
            content.put("low", share.low());
            content.put("high", share.high());
        }
        return content;
    }
}
