package org.nishang.platform.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nishang.common.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Files of content under one root, by their path below it, read into memory.
 *
 * @param root how the files are called in messages, e.g. {@code courses/C04}
 */
public record ContentFiles(String root, SortedMap<String, byte[]> files) {

    private static final String BASE = "content/";

    public ContentFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** All files on the classpath below {@code content/} and the root. */
    public static ContentFiles onClasspath(String root) {
        var files = new TreeMap<String, byte[]>();
        String beginning = BASE + root + "/";
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + beginning + "**/*.*")) {
                String url = file.getURL().toString();
                int start = url.lastIndexOf("/" + beginning) + 1;
                files.put(url.substring(start + beginning.length()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContentFiles(root, files);
    }

    /** One file on the classpath right below {@code content/}; it is its own root. */
    public static ContentFiles fileOnClasspath(String name) {
        try {
            return new ContentFiles(
                    name, new TreeMap<>(Map.of(name, new ClassPathResource(BASE + name).getContentAsByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders right below the root, each as files of its own. */
    public SortedMap<String, ContentFiles> folders() {
        var grouped = new TreeMap<String, TreeMap<String, byte[]>>();
        files.forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            if (slash > 0) {
                grouped.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes);
            }
        });
        var folders = new TreeMap<String, ContentFiles>();
        grouped.forEach((name, own) -> folders.put(name, new ContentFiles(root + "/" + name, own)));
        return folders;
    }

    public Set<String> names() {
        return files.keySet();
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The path of a file as messages show it. */
    public String shown(String name) {
        return root.equals(name) ? name : root + "/" + name;
    }

    /** SHA-256 over names and bytes of all files, in hexadecimal: 64 characters. */
    public String sha256() {
        var digest = Sha256.digest();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(file.getValue().length)
                    .array());
            digest.update(name);
            digest.update(file.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of one file, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
