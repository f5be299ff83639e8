package org.nishang.certificate.kernel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may check certificates.
 *
 * @param perMinute in the long run
 * @param burst at once
 */
@ConfigurationProperties("nishang.check")
public record CheckLimit(
        @DefaultValue("60") int perMinute,
        @DefaultValue("20") int burst) {}
