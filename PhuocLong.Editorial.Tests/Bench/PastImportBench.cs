using System.Diagnostics;
using System.Text;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.Tests.PastArticles;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>Ten thousand past articles: how long they take, and how long anybody's saving waits meanwhile.</summary>
public sealed class PastImportBench
{
    private const int Rows = 10_000, Rounds = 3;

    [Fact(Explicit = true)]
    public async Task Importing_ten_thousand_past_articles()
    {
        var csv = Csv();
        var (previews, laid, made, waits, back) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using var newsroom = await OpenAsync();
            var file = new BroughtFile(newsroom);
            var watch = Stopwatch.StartNew();
            var preview = await file.BringAsync(csv);
            previews.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(Rows, preview.Lines.Count);
            var (began, flipped) = (0L, 0L);
            file.Importing.Begun += () => file.Importing.Run!.Changed += () =>
            {
                if (file.Importing.Run.Phase == PastPhase.Flipping)
                    flipped = Stopwatch.GetTimestamp();
            };
            began = Stopwatch.GetTimestamp();
            await Done(file.Desk.StartAsync(newsroom.Assistant, Rows, Stop));
            var saving = Task.Run(() => WaitsAsync(newsroom, file), Stop);
            await file.Importing.Finished;
            made.Add(Stopwatch.GetElapsedTime(flipped).TotalMilliseconds);
            laid.Add(Stopwatch.GetElapsedTime(began, flipped).TotalMilliseconds);
            waits.AddRange(await saving);
            watch.Restart();
            await Done(file.Imports.TakeBackAsync(file.Importing.Run!.ImportId, newsroom.Chair, Stop));
            back.Add(watch.Elapsed.TotalMilliseconds);
        }
        Figures.Keep($"Past articles, {Rows} rows of CSV received, read, judged", previews);
        Figures.Keep($"Past articles, {Rows} judged anew and laid ready", laid);
        Figures.Keep($"Past articles, {Rows} made articles at once", made);
        Figures.Keep("Past articles, a save by somebody else meanwhile", waits);
        Figures.Keep("Past articles, the ten longest of these", [.. waits.OrderDescending().Take(10)]);
        Figures.Keep($"Past articles, {Rows} taken back", back);
    }

    /// <summary>A small save every few milliseconds, and how long each took from wanting to done.</summary>
    private static async Task<List<double>> WaitsAsync(TestNewsroom newsroom, BroughtFile file)
    {
        var waits = new List<double>();
        while (!file.Importing.Finished.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
            {
                write.Db.Newsrooms.Single().Name = $"Toà soạn {waits.Count}";
                await write.CommitAsync(Stop);
            }
            waits.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(5, Stop);
        }
        return waits;
    }

    private static string Csv()
    {
        var text = new StringBuilder("Tiêu đề;Ngày đăng;Đơn vị;Chuyên mục;Tác giả;Địa chỉ;Lượt xem\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"Hội nghị triển khai nhiệm vụ phát triển kinh tế - xã hội của thị xã lần thứ {i};{new DateTime(2021, 1, 1).AddHours(4 * i):dd/MM/yyyy HH:mm};Phòng Y tế;Tin tức, sự kiện;Ngọc Nhật, Bằng Lăng;https://phuoclong.example.vn/tin-tuc/bai-{i}.html;{i % 900}\n");
        }
        return text.ToString();
    }
}
