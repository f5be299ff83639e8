package org.nishang.people.file;

import static org.nishang.people.file.PersonColumns.MOBILE;
import static org.nishang.people.file.PersonColumns.NAME;
import static org.nishang.people.file.PersonColumns.SEX;
import static org.nishang.people.person.NamedPersons.DOCUMENT;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.NumberText;
import org.nishang.common.PaperCharacters;
import org.nishang.common.Pinyin;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Change;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.Verdict;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.FixedNames;
import org.nishang.people.person.KnownPerson;
import org.nishang.people.person.KnownPersons;
import org.nishang.people.person.Mobile;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.Particulars;
import org.nishang.people.person.PersonIdentity;
import org.nishang.people.person.ScopeListing;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.TableImport;

/** A file of persons on its way in. */
final class PersonImport extends TableImport {

    /** What {@link Change#before} says where a known person was only listed. */
    static final String LISTED = "listed";

    private static final String PERSON = "insert into person (person_id, created_at) values (?, ?)";
    private static final String LISTING = "insert ignore into person_listing (person_id, listed_for) values (?, ?)";
    private static final String BEFORE =
            "insert into person_identity_before (batch_id, person_id, cipher) values (?, ?, ?)";

    private final KnownPersons persons;
    private final List<FixedNames> names;
    private final CorrectionBook book;
    private final PaperCharacters papers;
    private final Secrets secrets;
    private final UUID batch;
    private final LocalDateTime now;
    private final LocalDate today;
    private final List<String> listedFor;

    /** Many bear the same name, and reading one is what costs most. */
    private final Map<String, Pinyin.Reading> readings = new HashMap<>();

    private final Map<ByteBuffer, List<KnownPerson>> known = new HashMap<>();
    private final Set<UUID> fixed = new HashSet<>();
    private Map<ByteBuffer, Set<String>> wrongNumbers = Map.of();

    PersonImport(
            KnownPersons persons,
            List<FixedNames> names,
            CorrectionBook book,
            PaperCharacters papers,
            BatchWriter writer,
            Secrets secrets,
            Scope scope,
            UUID batch,
            Clock clock) {
        super(writer, PERSON, PersonIdentity.INSERT, LISTING, BEFORE, Particulars.UPDATE);
        this.persons = persons;
        this.names = names;
        this.book = book;
        this.papers = papers;
        this.secrets = secrets;
        this.batch = batch;
        this.now = Rows.utc(clock.instant());
        this.today = LocalDate.now(clock);
        this.listedFor = scope.everything() ? List.of() : ScopeListing.parts(scope);
    }

    @Override
    protected void read(List<Line> lines) {
        known.clear();
        var hashes = lines.stream().map(this::hash).toList();
        known.putAll(persons.of(hashes));
        wrongNumbers = book.wrongNumbers(hashes);
        var ids = known.values().stream()
                .flatMap(List::stream)
                .map(KnownPerson::id)
                .collect(Collectors.toSet());
        fixed.clear();
        names.forEach(each -> fixed.addAll(each.among(ids)));
    }

    private byte[] hash(Line line) {
        return PersonIdentity.hash(secrets, line.need(DOCUMENT));
    }

    @Override
    protected Verdict verdict(Line line) {
        var faults = new Faults();
        Optional<ResidentIdNumber> document = faults.attempt(DOCUMENT, () -> NamedPersons.number(line));
        document.ifPresent(
                number -> faults.addIf(number.birthDate().isAfter(today), DOCUMENT, "people.born-in-future"));
        Optional<String> name = faults.attempt(NAME, () -> PersonIdentity.NAME.of(line.need(NAME)));
        Optional<String> mobile = line.text(MOBILE)
                .flatMap(typed -> faults.attempt(MOBILE, () -> java.util.Objects.requireNonNull(Mobile.tidy(typed))));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var sameNumber = known.getOrDefault(ByteBuffer.wrap(hash(line)), List.of());
        var present = KnownPerson.meant(sameNumber, name.orElseThrow());
        int sex = line.text(SEX)
                .flatMap(NumberText::whole)
                .orElseGet(() -> present.map(person -> person.is().sex())
                        .orElseGet(() -> document.orElseThrow().sex()));
        @Nullable String kept = present.map(person -> person.is().mobile()).orElse(null);
        var wanted = new Particulars(name.orElseThrow(), sex, line.has(MOBILE) ? mobile.orElse(null) : kept);
        return present.map(person -> meet(line, person, wanted))
                .orElseGet(() -> create(line, document.orElseThrow(), wanted, !sameNumber.isEmpty()))
                .keeping(NAME, line.need(NAME), wanted.name())
                .shownBy(papers, NAME, wanted.name());
    }

    /** @param doubtful whether somebody else is known under the number, outside the scope and with another name */
    private Verdict create(Line line, ResidentIdNumber document, Particulars wanted, boolean doubtful) {
        if (wrongNumbers.getOrDefault(ByteBuffer.wrap(hash(line)), Set.of()).contains(wanted.name())) {
            return Verdict.refused(DOCUMENT, "people.correction.document-was", document.masked());
        }
        UUID id = PersonId.next().value();
        if (isWriting()) {
            var identity = new PersonIdentity(
                            new PersonId(id),
                            new NewPerson(document, wanted.name(), wanted.mobile()),
                            readings.computeIfAbsent(wanted.name(), Pinyin::readPerson),
                            secrets)
                    .stating(wanted.sex());
            writes.add(PERSON, id, now);
            writes.add(PersonIdentity.INSERT, (doubtful ? identity.doubtful(secrets) : identity).row());
            list(id);
        }
        return Verdict.created(new Change(line.row(), id.toString(), true, "", wanted.digest()));
    }

    private void list(UUID person) {
        listedFor.forEach(part -> writes.add(LISTING, person, part));
    }

    private Verdict meet(Line line, KnownPerson person, Particulars wanted) {
        if (!person.isInside()) {
            list(person.id());
            return Verdict.created(new Change(line.row(), person.id().toString(), true, LISTED, 0));
        }
        if (wanted.equals(person.is())) {
            return Verdict.UNCHANGED;
        }
        if (person.formerly()) {
            // Who still sends the old number says the old things: nothing is corrected by it.
            return person.isCalled(wanted.name())
                    ? Verdict.UNCHANGED
                    : Verdict.refused(DOCUMENT, "people.document-merged");
        }
        if (!line.corrects()) {
            return Verdict.UNCHANGED;
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
        var faults = new Faults();
        if (fixed.contains(person.id())) {
            faults.addIf(
                    !wanted.name().equals(person.is().name()),
                    NAME,
                    "people.document-other-name",
                    new ResidentIdNumber(line.need(DOCUMENT)).masked());
            faults.addIf(wanted.sex() != person.is().sex(), SEX, "people.sex-fixed");
        }
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        writes.add(BEFORE, batch, person.id(), secrets.encrypt(person.is().packed()));
        writes.add(Particulars.UPDATE, wanted.row(person.id()));
        return Verdict.updated(new Change(line.row(), person.id().toString(), false, "", wanted.digest()));
    }
}
