package org.nishang.interchange;

/** Whether a file is only checked or written too. */
public enum ImportMode {
    VALIDATE,
    COMMIT
}
