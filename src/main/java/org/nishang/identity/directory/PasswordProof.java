package org.nishang.identity.directory;

import org.nishang.identity.SignedIn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether a password is somebody's: by the portal's hash, or by the directory where the account is of it. */
@Component
public class PasswordProof {

    private final PasswordEncoder passwords;
    private final PasswordDirectory directory;

    PasswordProof(PasswordEncoder passwords, PasswordDirectory directory) {
        this.passwords = passwords;
        this.directory = directory;
    }

    /**
     * @param user read anew, with the hash
     * @throws DirectoryAway if the directory cannot be asked
     */
    public boolean isOf(SignedIn user, String password) {
        return user.isOfDirectory()
                ? directory.proves(user.getUsername(), password)
                : passwords.matches(password, user.getPassword());
    }
}
