package org.nishang.identity.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Settings of identity providers, and for how long one is waited for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvidersSettings.class)
class ProviderConfiguration {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Follows no redirects: a provider is asked where its operator said, and nowhere else. */
    static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(LONGEST).build());
        requests.setReadTimeout(LONGEST);
        return requests;
    }
}
