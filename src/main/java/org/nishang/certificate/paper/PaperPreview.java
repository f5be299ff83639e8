package org.nishang.certificate.paper;

import java.util.List;

/**
 * How a paper would look.
 *
 * @param png the picture of the real file
 * @param missing characters that no font has, printed as 〓
 * @param tight texts for which their place is too small
 * @param bytes of the file
 */
public record PaperPreview(byte[] png, List<String> missing, List<String> tight, int bytes) {}
