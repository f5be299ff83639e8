package org.nishang.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * An address that anybody can reach the portal at: {@code https://nishang.example.org}, without a path. Printed codes
 * lead there for years.
 */
public record HttpsAddress(String text) {

    /**
     * @param typed a slash at its end is left out, and capitals are small
     * @throws Refusal {@code platform.address.form}, {@code platform.address.machine} for a name that only this machine
     *     knows
     */
    public static HttpsAddress of(String typed) {
        var uri = parsed(typed.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", ""));
        String host = uri.getHost();
        if (!"https".equals(uri.getScheme())
                || host == null
                || uri.getUserInfo() != null
                || !uri.getRawPath().isEmpty()
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new Refusal("platform.address.form").at(FieldName.ADDRESS);
        }
        if (OwnAddresses.isTheMachineItself(host) || !host.contains(".")) {
            throw new Refusal("platform.address.machine", host).at(FieldName.ADDRESS);
        }
        return new HttpsAddress(uri.toString());
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Refusal("platform.address.form").at(FieldName.ADDRESS);
        }
    }
}
