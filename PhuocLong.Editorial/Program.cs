using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Data.SampleNewsroom;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Shell;
using PhuocLong.Editorial.Transfer;
using PhuocLong.Editorial.Undoing;

var builder = WebApplication.CreateBuilder(args);
builder.AddOperatorSettings(args);
if (VerifyCommand.IsAsked(args))
    return await VerifyCommand.RunAsync(builder.Configuration, builder.Environment.ContentRootPath, VerifyCommand.Terminal());
if (CreditsCommand.IsAsked(args))
    return await CreditsCommand.RunAsync(builder.Configuration, builder.Environment.ContentRootPath, VerifyCommand.Terminal());
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddEditorialData(DataSetup.DatabaseFile(builder.Configuration, builder.Environment.ContentRootPath));
builder.Services.AddAccount(builder.Environment);
builder.Services.AddMembers();
builder.Services.AddArticles();
builder.Services.AddEditing();
builder.Services.AddMedia(DataSetup.Folder(builder.Configuration, builder.Environment.ContentRootPath));
builder.Services.AddHistory();
builder.Services.AddReviews();
builder.Services.AddUndoing();
builder.Services.AddBatches();
builder.Services.AddRehearsals();
builder.Services.AddComments();
builder.Services.AddNotifications(MailSettings.From(builder.Configuration));
builder.Services.AddPublishing();
builder.Services.AddQuotas();
builder.Services.AddActivity(ActivitySetup.HeadsFolder(
    builder.Configuration, builder.Environment.ContentRootPath, DataSetup.Folder(builder.Configuration, builder.Environment.ContentRootPath)));
builder.Services.AddCertificates();
builder.Services.AddMeetings();
builder.Services.AddReports();
builder.Services.AddTransfer(DataSetup.Folder(builder.Configuration, builder.Environment.ContentRootPath));
builder.Services.AddShell();
var sample = SampleOpening.IsWanted(builder.Configuration, builder.Environment);
if (sample)
    builder.Services.AddHostedService<SampleOpening>();

var app = builder.Build();
await Opening.MigrateAsync(app.Services);
await CreditAudit.OpenAsync(app.Services);
if (!sample)
    await app.Services.GetRequiredService<FirstRunGate>().AnnounceAsync();
app.UseShell();
app.UseAccount();
app.MapEditing();
app.MapMedia();
app.MapAccount();
app.MapTransfer();
app.MapActivity();
app.MapCertificates();
app.MapMeetings();
app.MapReports();
app.MapShell();
app.Run();
return 0;
