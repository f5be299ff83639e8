package org.nishang;

import org.nishang.platform.command.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Nishang Academy 霓裳学堂. */
@SpringBootApplication
@Modulithic(systemName = "Nishang", sharedModules = "common")
@EnableScheduling
public class Nishang {

    public static void main(String[] arguments) {
        Launcher.run(Nishang.class, arguments);
    }
}
