package dev.chai;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The structure of all modules, from their class files: which way modules and packages depend on each other. */
class ArchitectureTest {
    private static final int MAX_TYPES_IN_A_PACKAGE = 25;

    private static final String[] NATIVES = {"org.bytedeco..", "ai.djl..", "ai.onnxruntime..", "com.sun.jna.."};

    private static final JavaClasses CHAI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chai.spec", "dev.chai.critique", "dev.chai.eval", "dev.chai.model", "dev.chai.cli");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.chai.(**)").should().beFreeOfCycles().check(CHAI);
    }

    @Test
    void modulesDependDownwardOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("spec")
                .definedBy("dev.chai.spec..")
                .layer("critique")
                .definedBy("dev.chai.critique..")
                .layer("eval")
                .definedBy("dev.chai.eval..")
                .layer("model")
                .definedBy("dev.chai.model..")
                .layer("cli")
                .definedBy("dev.chai.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("eval")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("critique")
                .mayOnlyBeAccessedByLayers("eval", "model", "cli")
                .check(CHAI);
    }

    @Test
    void nothingBelowChaiModelUsesNativeLibraries() {
        classes()
                .that()
                .resideInAnyPackage("dev.chai.spec..", "dev.chai.critique..", "dev.chai.eval..")
                .should(not(dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(NATIVES))))
                .check(CHAI);
    }

    @Test
    void noPackageHasMoreThan25Types() {
        Map<String, Long> sizes = CHAI.stream()
                .filter(DescribedPredicate.describe("top-level", JavaClass::isTopLevelClass))
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(count -> count <= MAX_TYPES_IN_A_PACKAGE);
        assertThat(sizes).isEmpty();
    }
}
