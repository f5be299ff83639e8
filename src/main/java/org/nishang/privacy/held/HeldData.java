package org.nishang.privacy.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.identity.AccountNames;
import org.nishang.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that modules hold about somebody, read table by table. */
@Component
public class HeldData {

    /** Nobody reads more of one thing; the number of all is said. */
    public static final int MOST = 10_000;

    private final List<PersonalTable> tables;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AccountNames accounts;

    HeldData(List<PersonalData> modules, JdbcClient jdbc, Secrets secrets, AccountNames accounts) {
        this.tables =
                modules.stream().flatMap(module -> module.tables().stream()).toList();
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.accounts = accounts;
    }

    public List<PersonalTable> tables() {
        return tables;
    }

    public int count(PersonalTable table, Subject of) {
        return jdbc.sql("select count(*) from %s t where %s".formatted(table.name(), table.whose()))
                .params(of.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * Tables in which there is something, in the order in which modules say them.
     *
     * @param most rows of each
     */
    public List<HeldSection> of(Subject subject, int most) {
        var sections = new ArrayList<HeldSection>();
        var actors = new ActorKinds(accounts, subject);
        for (PersonalTable table : tables) {
            int total = table.shown().isEmpty() ? 0 : count(table, subject);
            if (total > 0) {
                sections.add(section(table, subject, actors, Math.min(most, MOST), total));
            }
        }
        return sections;
    }

    private HeldSection section(PersonalTable table, Subject subject, ActorKinds actors, int most, int total) {
        var columns = table.shown().stream().map(ShownColumn::of).toList();
        var rows = new ArrayList<List<String>>();
        var files = new ArrayList<HeldSection.HeldFile>();
        jdbc.sql("select %s from %s t where %s limit %d"
                        .formatted(
                                String.join(
                                        ", ",
                                        columns.stream()
                                                .map(ShownColumn::selected)
                                                .toList()),
                                table.name(),
                                table.whose(),
                                most))
                .params(subject.parameters())
                .query(row -> {
                    rows.add(read(row, columns, table.name(), files, actors));
                });
        return new HeldSection(
                table.name(),
                columns.stream()
                        .map(one -> new HeldSection.HeldColumn(one.name(), one.words()))
                        .toList(),
                rows,
                files,
                total);
    }

    private List<String> read(
            ResultSet row, List<ShownColumn> columns, String table, List<HeldSection.HeldFile> files, ActorKinds actors)
            throws SQLException {
        var texts = new ArrayList<String>();
        for (ShownColumn column : columns) {
            if (column.kind() == ShownColumn.Kind.FILE) {
                texts.add(file(row.getBytes(column.name()), table + "-" + (files.size() + 1), files));
            } else {
                String text = column.text(value(row, column), secrets);
                texts.add(
                        column.kind() == ShownColumn.Kind.ACTOR && !text.isEmpty()
                                ? actors.of(text).name()
                                : text);
            }
        }
        return texts;
    }

    /** Times as they are stored: UTC without a zone. */
    private static @Nullable Object value(ResultSet row, ShownColumn column) throws SQLException {
        return row.getMetaData().getColumnType(row.findColumn(column.name())) == Types.TIMESTAMP
                ? row.getObject(column.name(), LocalDateTime.class)
                : row.getObject(column.name());
    }

    private static String file(byte @Nullable [] bytes, String name, List<HeldSection.HeldFile> files) {
        if (bytes == null) {
            return "";
        }
        String whole = name + ending(bytes);
        files.add(new HeldSection.HeldFile(whole, bytes));
        return whole;
    }

    private static String ending(byte[] bytes) {
        return switch (bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff) {
            case 0xffd8 -> ".jpg";
            case 0x8950 -> ".png";
            case 0x2550 -> ".pdf";
            default -> ".bin";
        };
    }
}
