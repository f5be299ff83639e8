package org.nishang.privacy.request.ui;

import org.nishang.privacy.office.PrivacyOffice;
import org.nishang.ui.shell.HiddenEntry;
import org.springframework.stereotype.Component;

/** Requests are in the menu of who handles them for the whole authority, not of an office of a region. */
@Component
class RequestsEntry implements HiddenEntry {

    private final PrivacyOffice office;

    RequestsEntry(PrivacyOffice office) {
        this.office = office;
    }

    @Override
    public String path() {
        return RequestsView.PATH;
    }

    @Override
    public boolean isHidden() {
        return !office.isOurs();
    }
}
