package org.nishang.identity.directory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory that is configured, or none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    PasswordDirectory passwordDirectory(DirectorySettings settings) {
        if (settings.url() == null) {
            return (username, password) -> {
                throw new DirectoryAway("no directory is configured (nishang.sign-in.directory.url)", null);
            };
        }
        return new LdapDirectory(settings.url(), settings);
    }
}
