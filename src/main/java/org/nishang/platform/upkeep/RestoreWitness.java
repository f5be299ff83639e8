package org.nishang.platform.upkeep;

/** What a module does when a backup was put in the place of the data. */
public interface RestoreWitness {

    /**
     * Told when the data is there, before a portal starts on it.
     *
     * @param from name and digest of the backup, or words of whoever restored it
     */
    void restored(String from);
}
