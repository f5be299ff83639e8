package org.nishang.audit;

/** Why a checkpoint was written. */
enum CheckpointKind {
    /** The first one of a folder. */
    BEGUN,
    /** The log had grown. */
    GROWN,
    /** What the checkpoint before attests is no longer in the log; this one attests what is there instead. */
    BROKEN,
    /** A backup was put in the place of the log. */
    RESTORED
}
