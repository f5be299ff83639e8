package org.nishang.certificate.wallet.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.nishang.ui.Kit;

/** What can be done with a certificate beside printing it, folded away: badge, credential, link. */
public class Share extends NativeDetails {

    public Share(String number) {
        setSummaryText(getTranslation("certificate.share"));
        getSummary().getElement().setAttribute("data-testid", "certificate-share");
        addClassName("share");
        var ways =
                new Div(file(number, "badge.png"), file(number, "badge.svg"), file(number, "credential"), copy(number));
        ways.addClassName("card-actions");
        setContent(ways);
    }

    private Anchor file(String number, String name) {
        var link = new Anchor(
                "api/v1/certificates/" + number + "/" + name,
                getTranslation("certificate.file." + name.replace('.', '-')));
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("data-testid", "certificate-" + name.replace('.', '-'));
        return link;
    }

    /** Done by the browser alone; where it may not write to the clipboard, the link is shown. */
    private NativeButton copy(String number) {
        var copy = Kit.styled(new NativeButton(getTranslation("certificate.copy-link")), "linklike");
        copy.getElement().setAttribute("data-testid", "certificate-copy-link");
        copy.getElement()
                .executeJs(
                        """
                this.addEventListener('click', async () => {
                  const link = new URL($0, document.baseURI).href;
                  try { await navigator.clipboard.writeText(link); this.textContent = $1; }
                  catch { prompt($2, link); }
                });""",
                        "verify/" + number,
                        getTranslation("certificate.copied"),
                        getTranslation("certificate.copy-link"));
        return copy;
    }
}
