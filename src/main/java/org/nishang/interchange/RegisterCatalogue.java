package org.nishang.interchange;

import java.util.Comparator;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.common.register.Register;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** All registers, and which the caller may use. */
@Component
class RegisterCatalogue {

    /** Who may read in or write out a register at all; which ones, each of them says. */
    static final String ANY_REGISTER = "hasAnyRole('" + Permission.IMPORT_STAFF + "', '" + Permission.IMPORT_REGISTERS
            + "', '" + Permission.IMPORT_ACCOUNTS + "')";

    private final List<Register> registers;
    private final CurrentUser user;

    RegisterCatalogue(List<Register> registers, CurrentUser user) {
        this.registers = registers.stream()
                .sorted(Comparator.comparingInt(Register::order))
                .toList();
        this.user = user;
    }

    List<RegisterInfo> mine() {
        return registers.stream()
                .filter(register -> user.get().may(register.permission()))
                .map(RegisterCatalogue::info)
                .toList();
    }

    static RegisterInfo info(Register register) {
        return new RegisterInfo(register.code(), register.title(), register.page(), register.columns());
    }

    /**
     * @throws Refusal {@code common.unknown-id} if there is no such register
     * @throws AccessDeniedException if the caller may not use it
     */
    Register get(String code) {
        Register wanted = registers.stream()
                .filter(register -> register.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        if (!user.get().may(wanted.permission())) {
            throw new AccessDeniedException(code);
        }
        return wanted;
    }
}
