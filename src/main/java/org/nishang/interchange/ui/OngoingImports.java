package org.nishang.interchange.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody has on its way into the registers, for as long as they are signed in. */
@Component
@VaadinSessionScope
class OngoingImports {

    private final Map<String, OngoingImport> byRegister = new HashMap<>();

    synchronized OngoingImport into(String register) {
        return byRegister.computeIfAbsent(register, none -> new OngoingImport());
    }

    @PreDestroy
    synchronized void end() {
        byRegister.values().forEach(OngoingImport::end);
    }
}
