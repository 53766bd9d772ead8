using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Writes a mail at the moment it goes: what was told, with the rights its reader has then, and a link. No word of an
/// article's text or of a comment leaves the house; what the chair writes to a unit is written to be sent.
/// </summary>
public sealed class MailComposer(MailSettings settings, TimeProvider clock)
{
    // Letters with marks stay letters.
    private static readonly HtmlEncoder vietnamese = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Null when nothing is left to say, or nobody there to be told.</summary>
    internal async Task<MimeMessage?> ComposeAsync(EditorialDb db, OutgoingMail mail, CancellationToken stop)
    {
        var member = await MemberRoles.LoadAsync(db, mail.MemberId, stop);
        var address = await db.Users.Where(m => m.Id == mail.MemberId && m.DisabledAt == null).Select(m => m.Email).SingleOrDefaultAsync(stop);
        var choice = await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.MemberId == mail.MemberId, stop);
        if (!MailboxAddress.TryParse(address, out var mailbox) || choice is { Way: MailWay.Never } || choice?.RefusedAddress == address)
            return null;
        var notices = await NoticeSight.Of(db, member, clock.UtcNow())
            .Where(n => n.MailId == mail.Id && n.ReadAt == null).OrderBy(n => n.Id).ToListAsync(stop);
        if (notices.Count == 0)
            return null;

        var newsroom = await db.Newsrooms.Select(n => n.Name).SingleAsync(stop);
        var matters = await MattersAsync(db, notices, stop);
        var (text, html) = Body(member.DisplayName, newsroom, matters);
        var message = new MimeMessage { MessageId = mail.MessageId, Subject = Subject(mail, matters), Date = clock.GetUtcNow() };
        message.From.Add(new MailboxAddress(newsroom, settings.Sender));
        message.To.Add(new MailboxAddress(member.DisplayName, mailbox.Address));
        // Keeps "out of office" answers from coming back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody();
        return message;
    }

    private static async Task<List<Matter>> MattersAsync(EditorialDb db, List<Notice> notices, CancellationToken stop)
    {
        var people = notices.SelectMany(n => new[] { n.ActorId ?? 0, n.AboutMemberId ?? 0 }).Distinct().ToArray();
        var names = await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        var articles = notices.Select(n => n.ArticleId ?? 0).Distinct().ToArray();
        var titles = await db.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, stop);
        var units = await UnitNoticeWords.LoadAsync(db, notices, db.Today, stop);
        return [.. notices.GroupBy(n => (n.ArticleId, n.AboutMemberId, n.UnitId)).Select(group => new Matter(
            // A title is one line, whatever was pasted into it.
            string.Join(' ', (group.Key.ArticleId is { } article ? ArticleWords.TitleOr(titles.GetValueOrDefault(article, ""))
                : group.Key.UnitId is { } unit ? units.NameOf(unit)
                : group.Key.AboutMemberId is { } member ? names.GetValueOrDefault(member, "") : Words.GroupHolidays)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            NoticeWords.AddressOf(group.Last()),
            NoticeWords.Of(group.First(), names),
            [.. group.Select(n => (n.At, NoticeWords.Of(n, names, units.SaidWith(n))))]))];
    }

    private string Subject(OutgoingMail mail, List<Matter> matters) => mail.IsDigest
        ? Words.MailDailySubject.With(clock.Today().ToString("dd/MM", NewsroomTime.Vietnamese), matters.Sum(m => m.Lines.Count))
        : Words.MailSubject.With(matters[0].Title, matters[0].Brief);

    private (string Text, string Html) Body(string reader, string newsroom, List<Matter> matters)
    {
        var text = new StringBuilder().AppendLine(Words.MailHello.With(reader));
        var html = new StringBuilder("<div style=\"font: 15px/1.5 sans-serif; color: #1E2329; max-width: 640px\">")
            .Append("<p>").Append(Html(Words.MailHello.With(reader))).Append("</p>");
        foreach (var matter in matters)
        {
            var link = new Uri(settings.Site!, matter.Address).AbsoluteUri;
            text.AppendLine().AppendLine(matter.Title);
            html.Append("<p style=\"margin: 20px 0 4px\"><a style=\"color: #2F5D8A; font-weight: bold\" href=\"").Append(Html(link)).Append("\">")
                .Append(Html(matter.Title)).Append("</a></p><ul style=\"margin: 0; padding-left: 20px\">");
            foreach (var (at, sentence) in matter.Lines)
            {
                var line = Words.MailLine.With(NewsroomTime.DateAndTime(at), sentence);
                text.Append("- ").AppendLine(line);
                html.Append("<li>").Append(Html(line)).Append("</li>");
            }
            text.AppendLine(link);
            html.Append("</ul>");
        }
        var account = new Uri(settings.Site!, Account.AccountPaths.Own).AbsoluteUri;
        text.AppendLine().AppendLine("-- ").AppendLine(Words.MailFoot.With(newsroom)).AppendLine(Words.MailChange.With(account));
        html.Append("<p style=\"margin-top: 28px; color: #5B6470; font-size: 13px\">").Append(Html(Words.MailFoot.With(newsroom)))
            .Append("<br>").Append(Html(Words.MailChange.With(account))).Append("</p></div>");
        return (text.ToString(), html.ToString());
    }

    private static string Html(string text) => vietnamese.Encode(text);

    /// <param name="Brief">The first line without the words that were written with it, for the subject.</param>
    private sealed record Matter(string Title, string Address, string Brief, List<(DateTime At, string Sentence)> Lines);
}
