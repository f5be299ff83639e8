package org.nishang.people.file;

import static org.nishang.people.file.PersonColumns.MOBILE;
import static org.nishang.people.file.PersonColumns.NAME;
import static org.nishang.people.file.PersonColumns.SEX;
import static org.nishang.people.person.NamedPersons.DOCUMENT;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Pinyin;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.people.person.KnownPerson;
import org.nishang.people.person.Mobile;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.Particulars;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonIdentity;
import org.nishang.people.person.ScopeListing;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of persons on its way in. */
final class PersonImport extends TableImport {

    /** What {@link Change#before} says where a known person was only listed. */
    static final String LISTED = "listed";

    private static final String PERSON = "insert into person (person_id, created_at) values (?, ?)";
    private static final String LISTING = "insert ignore into person_listing (person_id, listed_for) values (?, ?)";
    private static final String BEFORE =
            "insert into person_identity_before (batch_id, person_id, cipher) values (?, ?, ?)";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Scope scope;
    private final UUID batch;
    private final LocalDateTime now;
    private final LocalDate today;
    private final List<String> listedFor;
    private final Condition select;

    /** Many bear the same name, and reading one is what costs most. */
    private final Map<String, Pinyin.Reading> readings = new HashMap<>();

    private final Map<ByteBuffer, KnownPerson> known = new HashMap<>();

    PersonImport(
            JdbcClient jdbc,
            BatchWriter writer,
            Secrets secrets,
            Scope scope,
            UUID batch,
            Instant now,
            LocalDate today) {
        super(writer, PERSON, PersonIdentity.INSERT, LISTING, BEFORE, Particulars.UPDATE);
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.scope = scope;
        this.batch = batch;
        this.now = Rows.utc(now);
        this.today = today;
        this.listedFor = scope.everything() ? List.of() : ScopeListing.parts(scope);
        this.select = Condition.of(
                "select d.document_hash, i.person_id, i.name, i.sex, i.mobile, %s as works, %s as worked, %s as listed, %s as elsewhere, d.merged_into is not null as merged from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where d.document_hash in (:hashes)",
                inside(scope, () -> PersonDocuments.worked(scope, "i", EmploymentSql.notLeftBy("m", ":today"))),
                inside(scope, () -> PersonDocuments.worked(scope, "i", Condition.TRUE)),
                inside(scope, () -> PersonDocuments.listed(scope, "i")),
                scope.everything()
                        ? Condition.NEVER
                        : Condition.of(
                                "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = i.person_id and not %s)",
                                scope.enterprises("e")));
    }

    private static Condition inside(Scope scope, Supplier<Condition> where) {
        return scope.everything() ? Condition.TRUE : where.get();
    }

    @Override
    protected void read(List<Line> lines) {
        known.clear();
        Sql.of(jdbc, "%s", select)
                .param("hashes", lines.stream().map(this::hash).toList())
                .param("today", today)
                .query(row -> {
                    known.put(
                            ByteBuffer.wrap(row.getBytes("document_hash")),
                            new KnownPerson(
                                    Rows.uuid(row, "person_id"),
                                    new Particulars(row.getString("name"), row.getInt("sex"), row.getString("mobile")),
                                    row.getBoolean("works"),
                                    row.getBoolean("worked"),
                                    row.getBoolean("listed"),
                                    row.getBoolean("elsewhere"),
                                    row.getBoolean("merged")));
                });
    }

    private byte[] hash(Line line) {
        return PersonIdentity.hash(secrets, line.code(DOCUMENT));
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        Optional<ResidentIdNumber> document = faults.attempt(DOCUMENT, () -> new ResidentIdNumber(line.code(DOCUMENT)));
        document.ifPresent(
                number -> faults.addIf(number.birthDate().isAfter(today), DOCUMENT, "people.born-in-future"));
        Optional<String> name = faults.attempt(NAME, () -> PersonIdentity.tidy(line.need(NAME)));
        Optional<String> mobile = line.text(MOBILE)
                .flatMap(typed -> faults.attempt(MOBILE, () -> java.util.Objects.requireNonNull(Mobile.tidy(typed))));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var present = Optional.ofNullable(known.get(ByteBuffer.wrap(hash(line))));
        int sex = line.text(SEX)
                .map(Integer::valueOf)
                .orElseGet(() -> present.map(person -> person.is().sex())
                        .orElseGet(() -> document.orElseThrow().sex()));
        @Nullable String kept = present.map(person -> person.is().mobile()).orElse(null);
        var wanted = new Particulars(name.orElseThrow(), sex, line.has(MOBILE) ? mobile.orElse(null) : kept);
        return present.map(person -> meet(line, person, wanted))
                .orElseGet(() -> create(line, document.orElseThrow(), wanted));
    }

    private Verdict create(Line line, ResidentIdNumber document, Particulars wanted) {
        UUID id = PersonId.next().value();
        if (isWriting()) {
            writes.add(PERSON, id, now);
            writes.add(
                    PersonIdentity.INSERT,
                    new PersonIdentity(
                                    new PersonId(id),
                                    new NewPerson(document, wanted.name(), wanted.mobile()),
                                    readings.computeIfAbsent(wanted.name(), Pinyin::readPerson),
                                    secrets)
                            .stating(wanted.sex())
                            .row());
            list(id);
        }
        return Verdict.created(new Change(line.row(), id.toString(), true, "", wanted.digest()));
    }

    private void list(UUID person) {
        listedFor.forEach(part -> writes.add(LISTING, person, part));
    }

    private Verdict meet(Line line, KnownPerson person, Particulars wanted) {
        if (!person.worked() && !person.listed()) {
            if (!wanted.name().equals(person.is().name())) {
                return Verdict.refused(DOCUMENT, "common.unknown-id");
            }
            list(person.id());
            return Verdict.created(new Change(line.row(), person.id().toString(), true, LISTED, 0));
        }
        if (wanted.equals(person.is())) {
            return Verdict.UNCHANGED;
        }
        if (person.formerly()) {
            // Who still sends the old number says the old things: nothing is corrected by it.
            return wanted.name().equals(person.is().name())
                    ? Verdict.UNCHANGED
                    : Verdict.refused(DOCUMENT, "people.document-merged");
        }
        if (person.worked() && !person.works()) {
            return Verdict.refused(DOCUMENT, "people.not-employed-now");
        }
        if (!person.isOurs()) {
            // The particulars are kept by those who employ the person; of them nothing is told.
            return wanted.name().equals(person.is().name())
                    ? Verdict.UNCHANGED
                    : Verdict.refused(DOCUMENT, "common.unknown-id");
        }
        writes.add(BEFORE, batch, person.id(), secrets.encrypt(person.is().packed()));
        writes.add(Particulars.UPDATE, wanted.row(person.id()));
        return Verdict.updated(new Change(line.row(), person.id().toString(), false, "", wanted.digest()));
    }
}
