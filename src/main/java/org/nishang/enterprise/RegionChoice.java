package org.nishang.enterprise;

import org.nishang.common.Text;

/**
 * A region that has enterprises within the scope of who asks.
 *
 * @param prefix what the codes of its districts begin with: 33, 3304 or 330482
 */
public record RegionChoice(String prefix, Text name) {

    public boolean isDistrict() {
        return prefix.length() == 6;
    }
}
