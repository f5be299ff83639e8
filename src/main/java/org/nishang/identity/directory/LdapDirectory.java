package org.nishang.identity.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.ContextMapper;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapClient;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.ldap.support.LdapUtils;

/** Looks for the one entry of a name and signs in there with the password. */
final class LdapDirectory implements PasswordDirectory {

    private static final String LONGEST_MILLIS = "5000";

    private final LdapContextSource source = new LdapContextSource();
    private final LdapClient people;
    private final String filter;

    LdapDirectory(URI url, DirectorySettings settings) {
        this.filter = settings.filter();
        source.setUrl(url.toString());
        source.setBase(settings.base());
        source.setUserDn(settings.bindDn());
        source.setPassword(settings.secret());
        source.setAnonymousReadOnly(settings.bindDn().isEmpty());
        source.setPooled(false);
        source.setReferral("ignore");
        source.setBaseEnvironmentProperties(Map.of(
                "com.sun.jndi.ldap.connect.timeout", LONGEST_MILLIS, "com.sun.jndi.ldap.read.timeout", LONGEST_MILLIS));
        if (settings.startTls()) {
            source.setAuthenticationStrategy(new DefaultTlsDirContextAuthenticationStrategy());
        }
        source.afterPropertiesSet();
        this.people = LdapClient.create(source);
    }

    /** An empty password is refused here: a directory would take it as the wish to be nobody, and say yes. */
    @Override
    public boolean proves(String username, String password) {
        if (password.isEmpty() || username.isEmpty()) {
            return false;
        }
        return isOpenedBy(entry(username), password);
    }

    /** Empty where the directory knows nobody of that name. */
    private Optional<String> entry(String username) {
        List<String> found;
        try {
            found = people.search()
                    .query(LdapQueryBuilder.query().filter(filter, username))
                    .toList((ContextMapper<String>) one -> ((DirContextOperations) one).getNameInNamespace());
        } catch (NamingException away) {
            throw new DirectoryAway("directory: " + away.getMessage(), away);
        }
        if (found.size() > 1) {
            throw new DirectoryAway("several entries of the directory have one name: " + filter, null);
        }
        return found.stream().findFirst();
    }

    private boolean isOpenedBy(Optional<String> entry, String password) {
        if (entry.isEmpty()) {
            return false;
        }
        try {
            LdapUtils.closeContext(source.getContext(entry.get(), password));
            return true;
        } catch (AuthenticationException wrong) {
            return false;
        } catch (NamingException away) {
            throw new DirectoryAway("directory: " + away.getMessage(), away);
        }
    }
}
