package org.nishang.assessment.sitting;

import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * Where a request for an attempt comes from.
 *
 * @param browser a random name that the browser gave itself; nothing from programs that have none
 * @param address of the network
 * @param device what the browser says of itself, shortened
 */
record ExamPlace(@Nullable String browser, String address, String device) {

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_DEVICE = 120;

    /** From a program that says nothing of itself. */
    static final ExamPlace UNKNOWN = new ExamPlace(null, "", "");

    ExamPlace {
        if (browser != null && !browser.matches("[A-Za-z0-9-]{8,40}")) {
            throw new Refusal("attempt.malformed");
        }
        address = shortened(address, LONGEST_ADDRESS);
        device = shortened(device, LONGEST_DEVICE);
    }

    /** @throws Refusal {@code attempt.malformed} if it has no name */
    String name() {
        if (browser == null) {
            throw new Refusal("attempt.malformed");
        }
        return browser;
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
