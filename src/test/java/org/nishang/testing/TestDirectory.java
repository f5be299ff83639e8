package org.nishang.testing;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.LDAPSDKException;
import java.net.InetAddress;
import java.util.Map;

/**
 * The directory of tests, a real one in this JVM; the shared portals know its place. It answers who looks with a name
 * and password only.
 */
public final class TestDirectory implements AutoCloseable {

    private static final int PORT = TestProvider.freePort();
    private static final String BASE = "dc=example,dc=cn";
    private static final String READER = "cn=reader," + BASE;
    private static final String READER_PASSWORD = "reads-the-directory";

    private final InMemoryDirectoryServer server;

    /** Empty, and listening until it is closed. */
    public TestDirectory() {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("tests", InetAddress.getLoopbackAddress(), PORT, null));
            config.setSchema(null);
            config.addAdditionalBindCredentials(READER, READER_PASSWORD);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
            server.startListening();
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> settings() {
        return Map.of(
                "nishang.sign-in.directory.url", "ldap://localhost:" + PORT,
                "nishang.sign-in.directory.base", BASE,
                "nishang.sign-in.directory.bind-dn", READER,
                "nishang.sign-in.directory.bind-password", READER_PASSWORD);
    }

    /** @param entry what its own name begins with */
    public void add(String entry, String uid, String password) {
        try {
            server.add(
                    "dn: cn=" + entry + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "cn: " + entry,
                    "sn: " + entry,
                    "uid: " + uid,
                    "userPassword: " + password);
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
