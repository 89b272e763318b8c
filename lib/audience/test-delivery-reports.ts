/** For tests: reports as mail servers write them, about the mail of that identifier to that address. */
type About = { id: string; to: string }

const crlf = (text: string) => text.replace(/^\n/, '').replace(/\n/g, '\r\n')

/** Postfix, with the headers of the mail. */
export const postfix = ({ id, to }: About, action = 'failed', status = '5.1.1') =>
  crlf(`
Return-Path: <>
Received: by mail.relay.example (Postfix) id 4XyZ1234Abc; Tue, 10 Nov 2026 09:15:02 +0100 (CET)
Date: Tue, 10 Nov 2026 09:15:02 +0100 (CET)
From: MAILER-DAEMON@relay.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: phare@test.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4XyZ1234Abc.1762762502/mail.relay.example"
Content-Transfer-Encoding: 8bit
Message-Id: <4XyZ5678Def@mail.relay.example>

This is a MIME-encapsulated message.

--4XyZ1234Abc.1762762502/mail.relay.example
Content-Description: Notification
Content-Type: text/plain; charset=utf-8

This is the mail system at host mail.relay.example.

<${to}>: host mx.commune.example[192.0.2.7] said: 550 ${status} <${to}>: Recipient address rejected:
    User unknown in virtual mailbox table (in reply to RCPT TO command)

--4XyZ1234Abc.1762762502/mail.relay.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.relay.example
Original-Envelope-Id: ${id}
X-Postfix-Queue-ID: 4XyZ1234Abc
X-Postfix-Sender: rfc822; phare@test.example
Arrival-Date: Tue, 10 Nov 2026 09:15:01 +0100 (CET)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.commune.example
Diagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address rejected: User
    unknown in virtual mailbox table

--4XyZ1234Abc.1762762502/mail.relay.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers
Content-Transfer-Encoding: 8bit

Return-Path: <phare@test.example>
Received: from worker (worker [192.0.2.1]) by mail.relay.example (Postfix) with ESMTPS id 4XyZ1234Abc
From: Phare <phare@test.example>
To: <${to}>
Subject: =?UTF-8?Q?Enqu=C3=AAte?=
Message-ID: <${id}@phare.example>

--4XyZ1234Abc.1762762502/mail.relay.example--
`)

/** Exchange Online: HTML first, « message/rfc822 » for what comes back. */
export const exchange = ({ id, to }: About) =>
  crlf(`
From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@tenant.onmicrosoft.com>
To: <phare@test.example>
Date: Tue, 10 Nov 2026 08:15:09 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="7dbe6ee9-f9d7-4e41-9f1e-6c6c1d6a1a2b"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: fr-FR
Message-ID: <31c1f9a5-1b0a-4b0f-8d2e-000000000001@PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM>
In-Reply-To: <${id}@phare.example>
References: <${id}@phare.example>
Subject: =?utf-8?B?Tm9uIHJlbWlzwqA6IEVucXXDqnRl?=
Auto-Submitted: auto-replied
MIME-Version: 1.0

--7dbe6ee9-f9d7-4e41-9f1e-6c6c1d6a1a2b
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="2b0f2c5e-0000-4f0c-9d67-6a1d4b8f2c11"

--2b0f2c5e-0000-4f0c-9d67-6a1d4b8f2c11
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

Vm90cmUgbWVzc2FnZSBuJ2EgcGFzIHB1IMOqdHJlIHJlbWlzLg==

--2b0f2c5e-0000-4f0c-9d67-6a1d4b8f2c11
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 7bit

<html><body><p>Votre message n'a pas pu &ecirc;tre remis.</p></body></html>

--2b0f2c5e-0000-4f0c-9d67-6a1d4b8f2c11--

--7dbe6ee9-f9d7-4e41-9f1e-6c6c1d6a1a2b
Content-Type: message/delivery-status

Reporting-MTA: dns;PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.relay.example
Arrival-Date: Tue, 10 Nov 2026 08:15:08 +0000

Final-Recipient: rfc822;${to}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${to} not found by SMTP address lookup
X-Display-Name: ${to}

--7dbe6ee9-f9d7-4e41-9f1e-6c6c1d6a1a2b
Content-Type: message/rfc822

From: Phare <phare@test.example>
To: <${to}>
Subject: =?utf-8?Q?Enqu=C3=AAte?=
Message-ID: <${id}@phare.example>
MIME-Version: 1.0
Content-Type: text/plain

Bonjour

--7dbe6ee9-f9d7-4e41-9f1e-6c6c1d6a1a2b--
`)

/** Gmail: what it answers to stands in the header, the mail at the end. */
export const gmail = ({ id, to }: About) =>
  crlf(`
Delivered-To: phare@test.example
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: phare@test.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <${id}@phare.example>
In-Reply-To: <${id}@phare.example>
X-Failed-Recipients: ${to}
Message-ID: <6911a2b3.050a0220.1a2b3c.4d5e.GMR@mx.google.com>
Date: Tue, 10 Nov 2026 00:15:04 -0800 (PST)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000a1b2c3060a0b0c0d"; report-type=delivery-status

--000000000000a1b2c3060a0b0c0d
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to ${to} because the address couldn't be found.

--000000000000a1b2c3060a0b0c0d
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; phare@test.example
Arrival-Date: Tue, 10 Nov 2026 00:15:03 -0800 (PST)
X-Original-Message-ID: <${id}@phare.example>

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.26, the server for the domain gmail.com.)
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
 550 5.1.1  https://support.google.com/mail/?p=NoSuchUser - gsmtp
Last-Attempt-Date: Tue, 10 Nov 2026 00:15:04 -0800 (PST)

--000000000000a1b2c3060a0b0c0d
Content-Type: message/rfc822

From: Phare <phare@test.example>
To: ${to}
Message-ID: <${id}@phare.example>
Subject: =?UTF-8?Q?Enqu=C3=AAte?=

----- Message truncated -----

--000000000000a1b2c3060a0b0c0d--
`)

/** Exim: words alone, the failed address in a header, the mail copied below. */
export const exim = ({ id, to }: About) =>
  crlf(`
Return-path: <>
X-Failed-Recipients: ${to}
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.hoster.example>
To: phare@test.example
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1tABCD-000123-4F@mx.hoster.example>
Date: Tue, 10 Nov 2026 09:15:11 +0100

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${to}
    host mx.commune.example [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<${to}>:
    550 5.4.1 Recipient address rejected: Access denied

------ This is a copy of the message, including all the headers. ------

Return-path: <phare@test.example>
From: Phare <phare@test.example>
To: <${to}>
Subject: Enquete
Message-ID: <${id}@phare.example>

Bonjour
`)

export const autoReply = ({ id, to }: About) =>
  crlf(`
From: <${to}>
To: phare@test.example
Subject: =?utf-8?Q?R=C3=A9ponse_automatique_?=: Enquete
Auto-Submitted: auto-replied
In-Reply-To: <${id}@phare.example>
Date: Tue, 10 Nov 2026 09:20:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Je suis absente jusqu'au 20 novembre.
From now on, write to the town hall.
`)

/** As Thunderbird and Unix keep mails in one file. */
export const mbox = (...mails: string[]) =>
  mails
    .map((mail) => {
      const quoted = mail.replace(/^(>*From )/gm, '>$1')
      return `From MAILER-DAEMON Tue Nov 10 09:15:02 2026\n${quoted.replace(/\r\n/g, '\n')}\n`
    })
    .join('')
