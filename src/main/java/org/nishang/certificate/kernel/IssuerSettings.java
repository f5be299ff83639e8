package org.nishang.certificate.kernel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says in the configuration of who issues; nothing is issued in this name before somebody has
 * confirmed it. The defaults are of the demo and name nobody that exists.
 */
@ConfigurationProperties("nishang.issuer")
record IssuerSettings(
        @DefaultValue("JFP") String code,
        @DefaultValue("嘉纺培证字") String word,
        @DefaultValue("出口服装企业培训管理中心（演示）") String nameZh,

        @DefaultValue("Training Centre for Export-Garment Enterprises (demonstration)")
        String nameEn) {

    Issuer issuer() {
        return new Issuer(code, word, nameZh, nameEn);
    }
}
