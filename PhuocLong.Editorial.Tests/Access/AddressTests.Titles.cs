using System.Net;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Whose titles stand on the pages.</content>
public sealed partial class AddressTests
{
    [Theory]
    [InlineData("/bai-viet", AccessTable.Read)]
    [InlineData("/thong-bao", AccessTable.Read)]
    [InlineData("/chi-tieu/{Month}/{UnitId:int}", AccessTable.Board)]
    public async Task Every_list_on_a_page_names_the_titles_its_reader_may_be_shown_and_no_other(string route, char act)
    {
        var cells = new Cells($"titles in the list of {route}");
        var line = AddressTable.Lines.Single(l => l.Method == "GET" && l.Route == route);
        foreach (var person in AccessTable.People.Where(p => AddressTable.Answer(line, p) == 200))
        {
            using var request = RequestFor(newsroom, line);
            using var answer = await newsroom.Browsers[person].SendAsync(request, TestNewsroom.Stop);
            var page = await PageOf(answer);
            // The bell above it has a list of its own.
            var told = TitlesIn(page[page.IndexOf("<main", StringComparison.Ordinal)..]);
            foreach (var standing in AccessTable.Standings)
                cells.Compare($"{person} · {standing} · {route}", AccessTable.Allows(standing, person, act), told.Contains(standing));
        }
        cells.Agree();
    }

    private static bool MayRead(string person, string standing) =>
        AccessTable.People.Contains(person) && AccessTable.Standings.Contains(standing) && AccessTable.Allows(standing, person, AccessTable.Read);

    private static async Task<string> PageOf(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestNewsroom.Stop));

    private static HashSet<string> TitlesIn(string page) => [.. Title().Matches(page).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("Bài đang ở ([A-Za-z]+(?::[a-z]+)?)")]
    private static partial Regex Title();
}
