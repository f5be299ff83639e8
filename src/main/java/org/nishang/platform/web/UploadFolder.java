package org.nishang.platform.web;

import org.nishang.platform.UnfinishedFiles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What is uploaded lies in the data folder while it is read, not in one of the machine that others read too. */
@Component
class UploadFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final UnfinishedFiles files;

    UploadFolder(UnfinishedFiles files) {
        this.files = files;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setBaseDirectory(files.folder("web").toFile());
    }
}
