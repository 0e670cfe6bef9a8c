package org.heurejuste.policy.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What a policy is compiled with finds the classes that are there, and asks once for those that are not. */
class RememberingClassLoaderTest {

    private final List<String> searched = new ArrayList<>();
    private final ClassLoader classes = new RememberingClassLoader(new ClassLoader(Kie.loader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            searched.add(name);
            throw new ClassNotFoundException(name);
        }
    });

    @Test
    void aClassIsTheOneThatEveryoneElseHas() throws Exception {
        assertThat(classes.loadClass("org.kie.api.KieBase")).isSameAs(org.kie.api.KieBase.class);
        assertThat(searched).isEmpty();
    }

    @Test
    void aNameThatNoClassHasIsSearchedForOnce() {
        for (int time = 1; time <= 3; time++) {
            assertMissing("service.Customer");
        }
        assertThat(searched).containsExactly("service.Customer");
    }

    @Test
    void aClassOfJavaIsSearchedForInJavaAlone() throws Exception {
        assertThat(classes.loadClass("java.sql.Date")).isSameAs(java.sql.Date.class);
        assertMissing("java.lang.Customer");
        assertThat(searched).isEmpty();
    }

    @Test
    void aNameWithoutAPackageIsThatOfNoClassThatRulesCouldUse() {
        assertMissing("customer");
        assertThat(searched).isEmpty();
    }

    private void assertMissing(String name) {
        assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class).hasMessage(name);
    }
}
