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
import org.jspecify.annotations.Nullable;
import org.nishang.common.Pinyin;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
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
import org.nishang.platform.database.TableImport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of persons on its way in. */
final class PersonImport extends TableImport {

    /** What {@link Change#before} says where a known person was only listed. */
    static final String LISTED = "listed";

    private static final String PERSON = "insert into person values (?, ?)";
    private static final String LISTING = "insert ignore into person_listing values (?, ?)";
    private static final String BEFORE = "insert into person_identity_before values (?, ?, ?)";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Scope scope;
    private final UUID batch;
    private final LocalDateTime now;
    private final LocalDate today;
    private final List<String> listedFor;
    private final String select;

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
        this.select =
                "select d.document_hash, i.person_id, i.name, i.sex, i.mobile, %s, %s, %s, %s, d.merged_into is not null from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where d.document_hash in (:hashes)"
                        .formatted(
                                scope.everything()
                                        ? "true"
                                        : PersonDocuments.worked(
                                                scope, "i", "and (m.left_on is null or m.left_on > :today)"),
                                scope.everything() ? "true" : PersonDocuments.worked(scope, "i", ""),
                                scope.everything() ? "true" : PersonDocuments.listed(scope, "i"),
                                scope.everything()
                                        ? "false"
                                        : "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = i.person_id and not %s)"
                                                .formatted(scope.enterpriseCondition("e")));
    }

    @Override
    protected void read(List<Line> lines) {
        known.clear();
        jdbc.sql(select)
                .param("hashes", lines.stream().map(this::hash).toList())
                .param("today", today)
                .query(row -> {
                    known.put(
                            ByteBuffer.wrap(row.getBytes(1)),
                            new KnownPerson(
                                    row.getObject(2, UUID.class),
                                    new Particulars(row.getString(3), row.getInt(4), row.getString(5)),
                                    row.getBoolean(6),
                                    row.getBoolean(7),
                                    row.getBoolean(8),
                                    row.getBoolean(9),
                                    row.getBoolean(10)));
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
