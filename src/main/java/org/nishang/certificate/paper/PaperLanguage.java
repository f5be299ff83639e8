package org.nishang.certificate.paper;

/** In which language a paper speaks. */
public enum PaperLanguage {
    ZH,
    EN,

    /** Chinese, with English below or beside it. */
    BILINGUAL;

    boolean chinese() {
        return this != EN;
    }

    boolean english() {
        return this != ZH;
    }
}
