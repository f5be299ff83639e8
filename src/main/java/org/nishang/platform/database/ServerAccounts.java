package org.nishang.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.nishang.platform.DataDirectory;

/** The two accounts of the portal's own server; their random passwords lie among the secrets of the data folder. */
record ServerAccounts(String ownerPassword, String portalPassword) {

    /** Owns the tables: migrations, backups. */
    private static final String OWNER = "nishang";

    /** Reads and writes them; what of each table is in {@link PortalRights}. */
    private static final String PORTAL = "nishang_portal";

    static ServerAccounts of(DataDirectory directory) {
        return new ServerAccounts(
                password(directory, "database"), password(directory, DataDirectory.OWN_SECRET + "database-portal"));
    }

    private static String password(DataDirectory directory, String secret) {
        return new String(
                directory.secret(secret, () -> randomHex().getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.US_ASCII);
    }

    private static String randomHex() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    DatabaseAccount owner(int port) {
        return new DatabaseAccount(url(port), OWNER, ownerPassword);
    }

    DatabaseAccount portal(int port) {
        return new DatabaseAccount(url(port), PORTAL, portalPassword);
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/nishang";
    }

    /** What the server does at its start, in a file that only its owner reads. */
    Path writeTo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, """
                create database if not exists nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists %1$s@127.0.0.1 identified by '%2$s';
                alter user %1$s@127.0.0.1 identified by '%2$s';
                grant all on nishang.* to %1$s@127.0.0.1 with grant option;
                grant reload, process on *.* to %1$s@127.0.0.1;
                create user if not exists %3$s@127.0.0.1 identified by '%4$s';
                alter user %3$s@127.0.0.1 identified by '%4$s';
                grant select on nishang.* to %3$s@127.0.0.1;
                alter user root@localhost identified by '%2$s';
                """.formatted(OWNER, ownerPassword, PORTAL, portalPassword));
    }

    @Override
    public String toString() {
        return OWNER + ", " + PORTAL;
    }
}
