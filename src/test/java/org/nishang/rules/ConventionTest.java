package org.nishang.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Controller;

/** How code is written here, where a machine can see it. */
class ConventionTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nishang");

    private static final DescribedPredicate<JavaClass> ENTITY =
            DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));

    /** What other modules see: public, in the module's own package or part of its named interface. */
    private static final DescribedPredicate<JavaClass> SHOWN = DescribedPredicate.describe(
            "seen by other modules",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && (type.getPackageName().split("\\.").length <= 3 || type.isAnnotatedWith(NamedInterface.class)));

    @Test
    void viewsAndControllersStayInTheirPackage() {
        classes().that().areAnnotatedWith(Route.class).should().notBePublic().check(PRODUCT);
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(PRODUCT);
    }

    /** An entity that several rooms of its module need is public, but no other module may see it. */
    @Test
    void noModuleShowsAnEntityOrARepository() {
        classes()
                .that(ENTITY)
                .or()
                .areAssignableTo(Repository.class)
                .should(not(be(SHOWN)))
                .check(PRODUCT);
    }

    @Test
    void noModuleHandsOutAnEntity() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(SHOWN)
                .should(new ArchCondition<JavaMethod>("have no entity in their signature") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getParameterTypes().stream()
                                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                                .filter(ENTITY)
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName())));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void screensLiveInTheUiOfTheirModuleOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..", "com.vaadin.flow.data..")
                .check(PRODUCT);
    }

    /** So that Enter opens what a click opens. */
    @Test
    void rowsAreOpenedByTheKit() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OpenedRows")
                .should()
                .callMethod(
                        com.vaadin.flow.component.grid.Grid.class,
                        "addItemClickListener",
                        com.vaadin.flow.component.ComponentEventListener.class)
                .check(PRODUCT);
    }

    @Test
    void screensKnowNeitherEntitiesNorSql() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..")
                .check(PRODUCT);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PRODUCT);
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(PRODUCT);
        noFields().should().beAnnotatedWith("jakarta.annotation.Resource").check(PRODUCT);
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(PRODUCT);
    }

    @Test
    void nothingIsCalledImpl() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(PRODUCT);
    }

    @Test
    void entitiesHaveVerbsAndNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(ENTITY)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(PRODUCT);
    }

    @Test
    void entitiesOfOtherModulesAreReferredToByIdOnly() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .or()
                .areAnnotatedWith(OneToMany.class)
                .or()
                .areAnnotatedWith(OneToOne.class)
                .or()
                .areAnnotatedWith(ManyToMany.class)
                .should(new ArchCondition<JavaField>("stay in their package") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        field.getType().getAllInvolvedRawTypes().stream()
                                .filter(ENTITY)
                                .filter(type -> !type.getPackage()
                                        .equals(field.getOwner().getPackage()))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " reaches into " + type.getName())));
                    }
                })
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    /**
     * Whoever opens a second transaction inside the first holds two connections: enough people at once, and each waits
     * for one that another holds.
     */
    @Test
    void noTransactionOpensASecondOne() {
        var second =
                Pattern.compile("REQUIRES_NEW|NOT_SUPPORTED|\\bNESTED\\b|PROPAGATION_NESTED|setPropagationBehavior");

        assertThat(SourceText.below("src/main/java", ".java"))
                .filteredOn(file -> second.matcher(file.text()).find())
                .extracting(SourceText::path)
                .isEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nishang.platform..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .check(PRODUCT);
    }

    /** Vaadin's own reads what comes, however much that is. */
    @Test
    void whatIsUploadedIsReadToItsLimit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.server.streams.InMemoryUploadHandler")
                .orShould()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "upload into memory", call -> call.getTarget().getName().equals("inMemory")))
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        // An id is no fact of the business: its time only keeps new rows together.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.nishang.common.Uuids")
                .should(callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "now() without the clock", ConventionTest::isClockless)))
                .check(PRODUCT);
        // The library for calendar files takes instants in this form only; they are made from the clock's.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.nishang.learning.session.ClassCalendar")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Timestamp")
                .check(PRODUCT);
    }

    private static boolean isClockless(JavaMethodCall call) {
        var target = call.getTarget();
        boolean reads = target.getName().equals("now")
                        && target.getOwner().getPackageName().equals("java.time")
                || target.getName().equals("currentTimeMillis");
        return reads && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void columnsAreReadByName() {
        noClasses()
                .should(callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "read a column by its number", ConventionTest::isByNumber)))
                .check(PRODUCT);
    }

    private static boolean isByNumber(JavaMethodCall call) {
        var target = call.getTarget();
        return target.getOwner().isEquivalentTo(ResultSet.class)
                && target.getName().startsWith("get")
                && target.getRawParameterTypes().stream()
                        .findFirst()
                        .filter(type -> type.isEquivalentTo(int.class))
                        .isPresent();
    }

    @Test
    void nobodyWaitsBySleeping() {
        noClasses()
                .should(callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "sleep", call -> call.getTarget().getName().equals("sleep"))))
                .check(PRODUCT);
    }

    @Test
    void commonIsFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAPackage("org.nishang.common..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "org.hibernate..", "jakarta.servlet..")
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (JavaClass type : PRODUCT) {
            var all = type.getPackage();
            if (!all.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(all.getName());
            }
        }

        assertThat(unmarked).isEqualTo(Set.of());
    }
}
