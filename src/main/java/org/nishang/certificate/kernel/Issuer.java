package org.nishang.certificate.kernel;

import org.nishang.common.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues certificates here, from the configuration. The defaults name nobody that exists.
 *
 * @param code in the machine form of numbers, 2 to 8 capitals
 * @param word in the display form of numbers
 */
@ConfigurationProperties("nishang.issuer")
public record Issuer(
        @DefaultValue("JFP") String code,
        @DefaultValue("嘉纺培证字") String word,
        @DefaultValue("出口服装企业培训管理中心（演示）") String nameZh,

        @DefaultValue("Training Centre for Export-Garment Enterprises (demonstration)")
        String nameEn) {

    public Text name() {
        return new Text(nameZh, nameEn);
    }
}
