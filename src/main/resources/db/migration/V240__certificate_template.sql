-- Images of the authority's seal, as it supplied them. Never drawn here, never changed.
create table paper_seal (
    seal_id     uuid         not null,
    name        varchar(60)  not null,
    png         longblob     not null,
    sha256      char(64)     not null,
    pixels      smallint     not null,               -- across
    millimetres smallint     not null,               -- across, on paper
    supplied_by varchar(64)  not null,
    supplied_at datetime(6)  not null,
    retired_by  varchar(64)  null,
    retired_at  datetime(6)  null,
    primary key (seal_id)
);
-- On which file each seal was put.
create table paper_seal_use (
    use_id      uuid        not null,
    seal_id     uuid        not null,
    number      varchar(32) not null,
    reissued_on date        null,
    file_sha256 char(64)    not null,
    used_at     datetime(6) not null,
    primary key (use_id),
    key ix_paper_seal_use_seal (seal_id, used_at),
    constraint fk_paper_seal_use_seal foreign key (seal_id) references paper_seal (seal_id)
);
-- How papers look, in versions. A version is proposed whole by one person, decided on by another, and never changed.
create table certificate_template (
    template_id uuid        not null,
    role        char(1)     not null,
    programme   varchar(16) not null default '',     -- empty: all programmes of the role
    number      smallint    not null,                -- of the version, per role and programme
    design      longtext    not null,
    valid_from  date        not null,                -- for certificates issued on this day or later
    proposed_by varchar(64) not null,
    proposed_at datetime(6) not null,
    decided_by  varchar(64) null,
    decided_at  datetime(6) null,
    approved    boolean     not null default false,
    version     bigint      not null,
    primary key (template_id),
    constraint uq_certificate_template_number unique (role, programme, number),
    constraint ck_certificate_template_design check (json_valid(design))
);
insert into certificate_template (template_id, role, number, design, valid_from, proposed_by, proposed_at, decided_by, decided_at, approved, version)
select id, role, 1,
       '{"language":"BILINGUAL","headZh":"培训合格证书","headEn":"CERTIFICATE OF TRAINING","statementZh":"培训考核合格，特发此证。","statementEn":"has completed this training and passed its assessment.","disclaimerZh":"本证书为培训合格证明，不是国家职业资格证书。","disclaimerEn":"This certificate records training; it is not a state vocational qualification.","photo":false,"creditHours":true,"score":false,"colour":"#1d4f91","seal":null,"sealRight":0,"sealDown":0,"signatureZh":"","signatureEn":""}',
       '2008-01-01', 'system', '2008-01-01', 'system', '2008-01-01', true, 0
from (select '019370a0-0000-7000-8000-00000000000d' id, 'D' role
      union all select '019370a0-0000-7000-8000-00000000000a', 'A') standard;
-- Which version a file was made by; null where there is no file, or it is older than templates.
alter table certificate_document
    add column template_id uuid null,
    add column missing varchar(200) not null default '';   -- characters of it that no font has, printed as 〓
-- The file of a copy made in place of a lost one: the same paper with its mark. Stored once, like the first.
create table certificate_copy (
    certificate_id uuid        not null,
    reissued_on    date        not null,
    pdf            longblob    not null,
    pdf_sha256     char(64)    not null,
    rendered_at    datetime(6) not null,
    template_id    uuid        null,
    primary key (certificate_id, reissued_on)
);
