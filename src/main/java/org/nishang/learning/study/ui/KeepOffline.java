package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.nishang.assessment.ui.AskedQuestion;
import org.nishang.common.Text;

/** Keeps a course on the device, with the words that its reader needs there. */
@Tag("keep-offline")
@JsModule("./study/keep-offline.ts")
class KeepOffline extends Component {

    KeepOffline(String course) {
        getElement()
                .setAttribute("course", course)
                .setAttribute("language", Text.isChinese(getLocale()) ? "zh" : "en")
                .setAttribute("items", AskedQuestion.labels(getLocale()))
                .setAttribute(
                        "words",
                        BrowserWords.of(
                                this,
                                "learning.offline.",
                                "why",
                                "keep",
                                "keep-size",
                                "keeping",
                                "failed",
                                "kept",
                                "open",
                                "drop",
                                "no-https",
                                "online",
                                "offline",
                                "waiting",
                                "nothing-waits",
                                "to-portal",
                                "sign-in",
                                "sent",
                                "elsewhere",
                                "judged",
                                "changed",
                                "gone",
                                "until",
                                "minutes",
                                "done",
                                "left",
                                "previous",
                                "next",
                                "basis",
                                "checks",
                                "checks-rule",
                                "answer",
                                "answer-kept",
                                "close"));
    }
}
