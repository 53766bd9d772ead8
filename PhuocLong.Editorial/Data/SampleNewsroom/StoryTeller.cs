using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>Makes one article's text from a story: fills its places with names, days and figures that agree within the text.</summary>
internal sealed partial class StoryTeller(Random random, DateOnly day, string ward)
{
    private readonly Dictionary<string, string> ofTitle = [];
    private readonly string quarter = Number(random.Next(1, 9));

    public ArticleDraft Tell(Story story, string title)
    {
        foreach (var place in Places().Matches(title).Select(m => m.Groups[1].Value))
            ofTitle[place] = Of(place);
        var told = Fill(title);
        // What the title says comes back once in the text; after that the same place stands for something else.
        string Next(string template)
        {
            var filled = Fill(template);
            foreach (var place in Places().Matches(template).Select(m => m.Groups[1].Value))
                ofTitle.Remove(place);
            return filled;
        }

        var lead = Next(story.Lead);
        List<string> paragraphs = [Next(story.Opening)];
        paragraphs.AddRange(story.Sentences.Take(random.Next(2, story.Sentences.Length + 1)).Select(Next));
        foreach (var ending in random.GetItems(Stock.Endings, random.Next(0, 3)).Distinct())
            paragraphs.Add(ending);
        return new(told, lead, paragraphs);
    }

    private string Fill(string template)
    {
        var filled = Places().Replace(template, place => Of(place.Groups[1].Value));
        return char.ToUpper(filled[0], NewsroomTime.Vietnamese) + filled[1..];
    }

    private string Of(string place) => ofTitle.GetValueOrDefault(place) ?? place switch
    {
        "xa" => ward,
        "khu" => quarter,
        "ngay" => day.AddDays(-random.Next(2)).ToString(random.Next(3) == 0 ? "dd/MM/yyyy" : "dd/MM", CultureInfo.InvariantCulture),
        "thang" => $"tháng {day.Month}/{day.Year}",
        "quy" => $"quý {new[] { "I", "II", "III", "IV" }[(day.Month - 1) / 3]}/{day.Year}",
        "nam" => Number(day.Year),
        "nam1" => Number(day.Year + 1),
        "so" => Number(random.Next(24, 190)),
        "so1" => Number(random.Next(3, 16)),
        "so0" => (random.Next(30, 190) * 10).ToString("N0", NewsroomTime.Vietnamese),
        "phan" => $"{(random.Next(860, 998) / 10m).ToString("0.0", NewsroomTime.Vietnamese)}%",
        "phan1" => $"{Number(random.Next(11, 36))}%",
        "tien" => random.Next(3) == 0
            ? $"{(random.Next(11, 68) / 10m).ToString("0.0", NewsroomTime.Vietnamese)} tỷ đồng"
            : $"{Number(random.Next(6, 96) * 10)} triệu đồng",
        _ => throw new InvalidOperationException($"The sample's stock has an unknown place '{place}'."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
