package org.nishang.regulation;

import org.nishang.common.Text;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.LoadedContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the regulations' files into their tables; the same files again change nothing. */
@Service
@Transactional
class RegulationLoading {

    private final JdbcClient jdbc;
    private final LoadedContent loaded;

    RegulationLoading(JdbcClient jdbc, LoadedContent loaded) {
        this.jdbc = jdbc;
        this.loaded = loaded;
    }

    /**
     * @return whether anything was new
     * @throws org.nishang.platform.content.PackRefused with every fault
     */
    boolean load(ContentFiles files) {
        if (loaded.has(files)) {
            return false;
        }
        new RegulationReader().read(files).forEach(this::write);
        loaded.note(files);
        return true;
    }

    private void write(RegulationReader.Regulation regulation) {
        Text issuer = regulation.issuer();
        jdbc.sql("""
                insert into regulation (code, title_zh, title_en, issuer_zh, issuer_en)
                values (:code, :titleZh, :titleEn, :issuerZh, :issuerEn)
                on duplicate key update title_zh = values(title_zh), title_en = values(title_en),
                    issuer_zh = values(issuer_zh), issuer_en = values(issuer_en)""")
                .param("code", regulation.code())
                .param("titleZh", regulation.title().zh())
                .param("titleEn", regulation.title().en())
                .param("issuerZh", issuer == null ? null : issuer.zh())
                .param("issuerEn", issuer == null ? null : issuer.en())
                .update();
        for (var edition : regulation.editions()) {
            jdbc.sql("""
                    insert into regulation_edition (code, regulation, valid_from, valid_to)
                    values (:code, :regulation, :from, :to)
                    on duplicate key update regulation = values(regulation),
                        valid_from = values(valid_from), valid_to = values(valid_to)""")
                    .param("code", edition.code())
                    .param("regulation", regulation.code())
                    .param("from", edition.validFrom())
                    .param("to", edition.validTo())
                    .update();
        }
    }
}
