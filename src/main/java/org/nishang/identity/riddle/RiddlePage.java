package org.nishang.identity.riddle;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The picture of the riddle that the browser has. */
@Controller
class RiddlePage {

    private final DigitPicture pictures = new DigitPicture();

    /** Not there where the browser has no riddle. */
    @GetMapping("/login/picture")
    ResponseEntity<byte[]> picture(HttpServletRequest request) {
        return Riddle.of(request)
                .map(riddle -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(pictures.of(riddle.shown())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
