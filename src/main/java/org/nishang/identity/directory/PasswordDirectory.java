package org.nishang.identity.directory;

/** Who proves passwords that the portal does not keep. */
public interface PasswordDirectory {

    /**
     * @param username as the account is called
     * @return {@code false} also where the directory knows nobody, or several, of that name
     * @throws DirectoryAway if it cannot be asked
     */
    boolean proves(String username, String password);
}
