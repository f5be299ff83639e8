-- Where a version comes from: a content pack, or the portal, where one person wrote it and another let it in.
alter table item_version
    add column origin        varchar(8)   not null default 'PACK',   -- PACK, PORTAL
    add column written_by    varchar(64)  null,
    add column approved_by   varchar(64)  null,
    add column approved_at   datetime(6)  null,
    add column retired_by    varchar(64)  null,                      -- null: a newer version, or its pack, took it out
    add column retire_reason varchar(500) null;

-- What the pack said of the item when it was last settled; null = no pack ever had it.
-- A pack that says something else of an item that people changed is not taken over: it waits for a person.
alter table item
    add column pack_mark     varchar(70) null,                       -- hash/difficulty, or GONE
    add column conflict_mark varchar(70) null,                       -- what the pack says now
    add column conflict_form longtext    null;                       -- the pack's item as a form; null = gone

update item set pack_mark = (
    select concat(v.content_hash, '/', v.difficulty) from item_version v
    where v.item_code = item.item_code
    order by v.revision desc limit 1);

-- Drafts are no versions: they may be edited, and nobody is examined by them. The server keeps every earlier save.
create table item_draft (
    draft_id     uuid         not null,
    item_code    varchar(32)  not null,
    course_code  varchar(16)  not null,
    base_version uuid         null,                   -- the version that it is made from; null = a new item
    state        varchar(16)  not null,               -- DRAFT, REVIEW, APPROVED, WITHDRAWN
    form         longtext     not null,
    save_number  int          not null,               -- two editors at once: the later one is told
    started_by   varchar(64)  not null,
    started_at   datetime(6)  not null,
    edited_by    varchar(64)  not null,
    edited_at    datetime(6)  not null,
    asked_by     varchar(64)  null,
    asked_at     datetime(6)  null,
    decided_by   varchar(64)  null,
    decided_at   datetime(6)  null,
    open_code    varchar(32)  null,                   -- the item's code while open: one open draft of an item
    version      bigint       not null,
    primary key (draft_id),
    constraint uq_item_draft_open unique (open_code),
    key ix_item_draft_item (item_code),
    constraint ck_item_draft_form check (json_valid(form))
) with system versioning;

-- Who wrote in it: none of them lets it into use.
create table item_draft_editor (
    draft_id uuid        not null,
    editor   varchar(64) not null,
    primary key (draft_id, editor)
);

-- What was said and done about a draft, in order.
create table item_draft_note (
    draft_id uuid          not null,
    number   smallint      not null,
    at       datetime(6)   not null,
    actor    varchar(64)   not null,
    deed     varchar(16)   not null,                  -- SAID, ASKED, SENT_BACK, TAKEN_BACK, APPROVED, WITHDRAWN
    words    varchar(2000) not null default '',
    primary key (draft_id, number)
);
