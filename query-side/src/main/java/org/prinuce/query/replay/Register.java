package org.prinuce.query.replay;

import java.util.Set;

/** A register whose open things the replay counts, as the menu does. */
enum Register {
    DECISIONS("decisions", "WAITING", "READY", "IN_CALL_IN", "HELD"),
    TERMS("terms", "CONTESTED"),
    RISKS("risks", "ESCALATED", "OPEN", "MATERIALISED"),
    OBSERVATIONS("observations", "OPEN"),
    COMMITMENTS("commitments", "SILENT");

    private final String view;
    private final Set<String> stages;

    Register(String view, String... stages) {
        this.view = view;
        this.stages = Set.of(stages);
    }

    String view() {
        return view;
    }

    /** In which a thing is counted. */
    Set<String> stages() {
        return stages;
    }
}
