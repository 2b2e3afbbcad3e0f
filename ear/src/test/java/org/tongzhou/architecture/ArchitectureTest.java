package org.tongzhou.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;

/**
 * Which part may know which, and what nobody may do. To change a rule, change it here, in a commit of its own that says why.
 * The classes of all modules are read as the build has just compiled them; other people's classes are not followed.
 */
class ArchitectureTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String CORE = "org.tongzhou.core..";
    private static final String TODO = "org.tongzhou.core.todo..";
    private static final String KERNEL = "org.tongzhou.kernel..";
    private static final String PORTAL = "org.tongzhou.portal..";
    private static final String BRIDGE = "org.tongzhou.bridge..";
    private static final String PORTLETS = "org.tongzhou.portlets..";
    private static final String PORTLETS_COMMON = "org.tongzhou.portlets.common..";
    private static final String[] WEB_TYPES = {
        "jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..", "javax.portlet..", "org.apache.pluto.." };

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 4, (path, found) -> found.isDirectory() && path.endsWith("target/classes"))) {
            List<Path> modules = files.filter(path -> !path.startsWith(ROOT.resolve("portal/pluto"))).toList();
            classes = new ClassFileImporter().importPaths(modules);
        }
    }

    @Test
    void theClassesOfEveryModuleAreRead() {
        for (String part : List.of("core", "kernel", "bridge", "portal", "portlets")) {
            assertThat(classes.that(resideInAPackage("org.tongzhou." + part + ".."))).as(part).isNotEmpty();
        }
    }

    // --- parts: DESIGN 1

    @Test
    void theCoreKnowsNothingOfTheWeb() {
        check(noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat().resideInAnyPackage(WEB_TYPES));
        check(noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat().resideInAnyPackage(KERNEL, PORTAL, PORTLETS));
    }

    @Test
    void theKernelKnowsPlutoOnly() {
        check(noClasses().that().resideInAPackage(KERNEL).should().dependOnClassesThat()
            .resideInAnyPackage(CORE, PORTAL, PORTLETS, "org.apache.shiro.."));
    }

    @Test
    void theBridgeRunsInAnyPortal() { // PrimeFaces and the portlet API are all it builds on; Mojarra's own classes it does not know
        check(noClasses().that().resideInAPackage(BRIDGE).should().dependOnClassesThat()
            .resideInAnyPackage(CORE, KERNEL, PORTAL, PORTLETS, "org.apache.pluto..", "com.sun.faces.."));
        check(noClasses().that().resideInAnyPackage(CORE, KERNEL, PORTAL).should().dependOnClassesThat().resideInAPackage(BRIDGE));
    }

    @Test
    void thePortalKnowsNoPortlet() {
        check(noClasses().that().resideInAPackage(PORTAL).should().dependOnClassesThat().resideInAPackage(PORTLETS));
    }

    @Test
    void portletsRunInAnyPortal() {
        check(noClasses().that().resideInAPackage(PORTLETS).should().dependOnClassesThat()
            .resideInAnyPackage(PORTAL, KERNEL, "org.apache.pluto.."));
    }

    @Test
    void aPortletWarKnowsNoOther() {
        check(slices().matching("org.tongzhou.portlets.(*)..").should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage(PORTLETS), resideInAPackage(PORTLETS_COMMON)));
    }

    @Test
    void whatPortletWarsShareKnowsNoBusiness() {
        check(noClasses().that().resideInAPackage(PORTLETS_COMMON).should().dependOnClassesThat(
            resideInAPackage(CORE).and(resideOutsideOfPackages("org.tongzhou.core.shared..", "org.tongzhou.core.access..", "org.tongzhou.core.security..",
                "org.tongzhou.core.workcalendar..", "org.tongzhou.core.attachments..", "org.tongzhou.core.unsaved.."))));
    }

    @Test
    void whatAViewRemembersCanBeKept() { // its state goes into the session, and from one node to another
        check(classes().that().areAnnotatedWith(ViewScoped.class).should().beAssignableTo(Serializable.class));
    }

    @Test
    void viewsDelegate() { // rules and refusals are the services', and the bridge tells them
        check(noClasses().that().areAnnotatedWith(Named.class).and().resideInAPackage(PORTLETS)
            .should().dependOnClassesThat().resideInAPackage("jakarta.servlet.."));
    }

    @Test
    void thePortalsPackagesDependInNoCircle() {
        check(slices().matching("org.tongzhou.portal.(*)..").should().beFreeOfCycles());
    }

    // --- domains of the core: DESIGN 6.1

    @Test
    void domainsDependInOneDirection() {
        check(layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("ground").definedBy("org.tongzhou.core.shared..", "org.tongzhou.core.access..", "org.tongzhou.core.configuration..",
                "org.tongzhou.core.editions..", "org.tongzhou.core.sheets..", "org.tongzhou.core.unsaved..")
            .layer("office").definedBy("org.tongzhou.core.organization..", "org.tongzhou.core.attachments..", "org.tongzhou.core.dictionary..",
                "org.tongzhou.core.workcalendar..", "org.tongzhou.core.templates..")
            .layer("security").definedBy("org.tongzhou.core.security..", "org.tongzhou.core.audit..")
            .layer("services").definedBy("org.tongzhou.core.notification..", "org.tongzhou.core.workflow..",
                "org.tongzhou.core.pages..", "org.tongzhou.core.search..", "org.tongzhou.core.profile..",
                "org.tongzhou.core.certificates..")
            .layer("business").definedBy("org.tongzhou.core.notices..", "org.tongzhou.core.applications..", "org.tongzhou.core.todo..",
                "org.tongzhou.core.contacts..", "org.tongzhou.core.forum..", "org.tongzhou.core.publications..", "org.tongzhou.core.feeds..",
                "org.tongzhou.core.reference..")
            .whereLayer("business").mayNotBeAccessedByAnyLayer()
            .whereLayer("services").mayOnlyBeAccessedByLayers("business")
            .whereLayer("security").mayOnlyBeAccessedByLayers("services", "business")
            .whereLayer("office").mayOnlyBeAccessedByLayers("services", "security", "business"));
        check(slices().matching("org.tongzhou.core.(*)..").should().beFreeOfCycles());
    }

    @Test
    void whatIsToBeDoneIsGatheredByEvents() { // a domain that called it would have to know who else asks
        check(noClasses().that().resideInAPackage(CORE).and().resideOutsideOfPackage(TODO)
            .should().dependOnClassesThat().resideInAPackage(TODO));
    }

    // --- services, entities, repositories: STYLE 4 and 5

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        check(methods().that().areDeclaredInClassesThat().resideInAPackage("org.tongzhou.core..")
            .and().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic().and().areNotStatic()
            .should().beAnnotatedWith(RequiresPermission.class)
            .orShould().beAnnotatedWith(RequiresLogin.class)
            .orShould().beAnnotatedWith(OpenToAll.class));
    }

    @Test
    void entitiesChangeByTheirVerbsOnly() {
        check(noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().arePublic()
            .should().haveNameMatching("set[A-Z].*"));
    }

    @Test
    void onlyRepositoriesHoldTheEntityManager() {
        check(noClasses().that().haveSimpleNameNotEndingWith("Repository")
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class));
    }

    @Test
    void onlyTheCoreKnowsTheDatabase() {
        check(noClasses().that().resideInAnyPackage(PORTLETS, KERNEL)
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql.."));
    }

    // --- what nobody may do

    @Test
    void nobodyAsksForTheCurrentContainer() { // it answers with another WAR's
        check(noClasses().should().callMethod(CDI.class, "current"));
    }

    @Test
    void nobodyPrintsToTheConsole() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void timesAreNoDates() {
        check(noClasses().that().resideInAnyPackage(CORE, PORTAL, PORTLETS)
            .should().dependOnClassesThat().areAssignableTo(java.util.Date.class)
            .orShould().dependOnClassesThat().areAssignableTo(java.util.Calendar.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }
}
