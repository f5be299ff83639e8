package org.nishang.assessment.authoring;

import org.nishang.identity.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The item bank of a course as a content pack. */
@RestController
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
class ContentPackApi {

    private final ItemPacks packs;

    ContentPackApi(ItemPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/api/v1/content-packs/{course}.zip")
    ResponseEntity<byte[]> pack(@PathVariable String course) {
        byte[] zip = packs.write(course);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + course + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(zip);
    }
}
