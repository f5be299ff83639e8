package org.nishang.privacy.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.privacy.forms.FormKind;
import org.nishang.privacy.forms.FormVersion;
import org.nishang.privacy.forms.PrivacyForms;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written stays, version by version. */
class PrivacyFormsTest extends ViewTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion("330482"));

    @Autowired
    private PrivacyForms forms;

    @Test
    void eachVersionStays() {
        signIn(As.FIRST);
        open("privacy-forms");
        choose("form-kind", words("privacy.form.kind.IMPACT"));
        type("form-title", "照片影响评估");
        click("form-begin");

        type("form-risks", "照片泄露");
        click("form-keep");
        type("form-risks", "照片泄露，影响较小");
        click("form-keep");

        assertThat(text(all("form-text").getFirst())).contains("照片泄露，影响较小");
        var newest = As.FIRST.call(forms::all).getFirst();
        List<FormVersion> versions = As.FIRST.call(() -> forms.versions(newest.form()));
        assertThat(versions).extracting(FormVersion::number).containsExactly(3, 2, 1);
        assertThat(versions).extracting(one -> one.text("risks")).containsExactly("照片泄露，影响较小", "照片泄露", "");
    }

    @Test
    void theyAreTheWholeAuthoritys() {
        refuses("privacy.whole-only", () -> OFFICE.run(forms::all));
        refuses("privacy.whole-only", () -> OFFICE.run(() -> forms.begin(FormKind.BREACH, "事件", Map.of())));
        refuses("privacy.form.title", () -> As.FIRST.run(() -> forms.begin(FormKind.BREACH, " ", Map.of())));
    }
}
