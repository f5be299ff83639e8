package org.nishang.certificate.kernel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The module's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IssuerSettings.class, CheckLimit.class})
class CertificateConfiguration {}
