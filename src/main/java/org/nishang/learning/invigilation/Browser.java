package org.nishang.learning.invigilation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser and its system, read from what it says of itself. Names only: enough to see that two places differ.
 *
 * @param name such as {@code Edge 141}; empty where it is none that is known
 * @param system such as {@code Windows}; empty where it is none that is known
 */
public record Browser(Optional<String> name, Optional<String> system) {

    /** The more special ones first: each of them says that it is Chrome or Safari, too. */
    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        name("WeChat", "MicroMessenger/(\\d+)");
        name("QQ Browser", "M?QQBrowser/(\\d+)");
        name("UC Browser", "UCBrowser/(\\d+)");
        name("360 Browser", "(?:QihooBrowser|360SE)/?(\\d*)");
        name("Edge", "Edg(?:A|iOS|e)?/(\\d+)");
        name("Opera", "OPR/(\\d+)");
        name("Samsung Internet", "SamsungBrowser/(\\d+)");
        name("Firefox", "(?:Firefox|FxiOS)/(\\d+)");
        name("Chrome", "(?:Headless)?(?:Chrome|CriOS)/(\\d+)");
        name("Safari", "Version/(\\d+)[.\\d]* (?:Mobile/\\S+ )?Safari/");
        SYSTEMS.put("HarmonyOS", Pattern.compile("OpenHarmony|HarmonyOS"));
        SYSTEMS.put("Android", Pattern.compile("Android"));
        SYSTEMS.put("iPhone", Pattern.compile("iPhone"));
        SYSTEMS.put("iPad", Pattern.compile("iPad"));
        SYSTEMS.put("Windows", Pattern.compile("Windows"));
        SYSTEMS.put("macOS", Pattern.compile("Macintosh|Mac OS X"));
        SYSTEMS.put("Linux", Pattern.compile("Linux|X11"));
    }

    private static void name(String name, String pattern) {
        NAMES.put(name, Pattern.compile(pattern));
    }

    /** @param agent what the browser sent as its {@code User-Agent}, whole or shortened */
    public static Browser of(String agent) {
        return new Browser(
                NAMES.entrySet().stream()
                        .flatMap(each -> each.getValue()
                                .matcher(agent)
                                .results()
                                .limit(1)
                                .map(found -> (each.getKey() + " " + found.group(1)).strip()))
                        .findFirst(),
                SYSTEMS.entrySet().stream()
                        .filter(each -> each.getValue().matcher(agent).find())
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
