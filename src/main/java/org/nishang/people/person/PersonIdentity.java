package org.nishang.people.person;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.NameText;
import org.nishang.common.Pinyin;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;

/** What identifies a person: apart from all facts, not versioned, erasable. */
@Entity
@Table(name = "person_identity")
public class PersonIdentity {

    /** Names of persons at every door. */
    public static final NameText NAME = new NameText(50, "people.name-form");

    public static final String RESIDENT_ID = "RESIDENT_ID";

    public static final String INSERT =
            "insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type, document_cipher, document_hash, document_masked, document_last4, mobile, born_hash, claimed_hash, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";

    @EmbeddedId
    private PersonId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String namePinyin;
    private String nameInitials;
    private byte sex;
    private String documentType;
    private byte[] documentCipher;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] documentHash;

    private String documentMasked;

    @jakarta.persistence.Column(name = "document_last4")
    private String documentLast4;

    private @Nullable String mobile;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] bornHash;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] claimedHash;

    private @Nullable UUID mergedInto;

    public PersonIdentity(PersonId id, NewPerson wanted, Secrets secrets) {
        this(id, wanted, Pinyin.readPerson(NAME.of(wanted.name())), secrets);
    }

    /** @param reading of the name, for whoever has it already */
    public PersonIdentity(PersonId id, NewPerson wanted, Pinyin.Reading reading, Secrets secrets) {
        String name = NAME.of(wanted.name());
        this.id = id;
        this.name = name;
        this.namePinyin = reading.pinyin();
        this.nameInitials = reading.initials();
        this.sex = (byte) wanted.document().sex();
        this.documentType = RESIDENT_ID;
        this.documentCipher = secrets.encrypt(wanted.document().value());
        this.documentHash = hash(secrets, wanted.document().value());
        this.documentMasked = wanted.document().masked();
        this.documentLast4 = wanted.document().last4();
        this.mobile = Mobile.tidy(wanted.mobile());
        this.bornHash = bornHash(secrets, wanted.document());
    }

    /** With the sex that a file states, where that is not what the document says. */
    public PersonIdentity stating(int stated) {
        sex = (byte) stated;
        return this;
    }

    /** Somebody else is known under the number: this record claims it, and it leads to the other one. */
    public PersonIdentity doubtful(Secrets secrets) {
        claimedHash = documentHash;
        documentHash = secrets.searchHash("CLAIMED:" + id);
        return this;
    }

    /** Takes a mobile number over where none is known. */
    void reach(@Nullable String given) {
        if (mobile == null) {
            mobile = Mobile.tidy(given);
        }
    }

    /** @param right as {@link #NAME} gives it */
    void rename(String right) {
        Pinyin.Reading reading = Pinyin.readPerson(right);
        name = right;
        namePinyin = reading.pinyin();
        nameInitials = reading.initials();
    }

    /**
     * The number was recorded wrongly, and so the sex, as far as it was read from it.
     *
     * @param isTaken whether somebody else is known under the right one
     */
    Correction renumber(ResidentIdNumber right, boolean isTaken, Secrets secrets, String reason) {
        var correction =
                Correction.ofMasked(id, CorrectedFact.DOCUMENT, documentMasked, right.masked(), documentHash, reason);
        if (sex == new ResidentIdNumber(secrets.decrypt(documentCipher)).sex()) {
            sex = (byte) right.sex();
        }
        documentCipher = secrets.encrypt(right.value());
        documentHash = hash(secrets, right.value());
        documentMasked = right.masked();
        documentLast4 = right.last4();
        bornHash = bornHash(secrets, right);
        claimedHash = null;
        if (isTaken) {
            doubtful(secrets);
        }
        return correction;
    }

    /** @param right {@code null} = none is known */
    Correction reachAt(@Nullable String right, String reason) {
        if (Objects.equals(mobile, right)) {
            throw new Refusal("people.correction.same");
        }
        var correction = Correction.ofMasked(
                id, CorrectedFact.MOBILE, Mobile.masked(mobile), Mobile.masked(right), null, reason);
        mobile = right;
        return correction;
    }

    String name() {
        return name;
    }

    /** The same for all who were born on the same day, and of no use without the key. */
    public static byte[] bornHash(Secrets secrets, ResidentIdNumber document) {
        return Arrays.copyOf(secrets.searchHash("BORN:" + document.birthDate()), 8);
    }

    /**
     * This record was a second one of somebody else: its document leads there from now on, and what the other did not
     * know is taken over.
     */
    public void becomes(PersonIdentity other) {
        mergedInto = other.id.value();
        if (other.mobile == null) {
            other.mobile = mobile;
        }
        if (other.sex != 1 && other.sex != 2) {
            other.sex = sex;
        }
    }

    public byte @Nullable [] bornHash() {
        return bornHash;
    }

    public static byte[] hash(Secrets secrets, String number) {
        return secrets.searchHash(RESIDENT_ID + ":" + number);
    }

    /** The row in the order of {@link #INSERT}, for many at once. */
    public @Nullable Object[] row() {
        return BatchWriter.row(
                id.value(),
                name,
                namePinyin,
                nameInitials,
                sex,
                documentType,
                documentCipher,
                documentHash,
                documentMasked,
                documentLast4,
                mobile,
                bornHash,
                claimedHash);
    }

    byte[] documentHash() {
        return documentHash;
    }

    public PersonCard card() {
        return new PersonCard(id, name, sex, documentMasked, documentLast4);
    }

    protected PersonIdentity() {} // Hibernate
}
